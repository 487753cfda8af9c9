/// <reference types="vite/client" />
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { tokensOf, type Token } from '../tools/stories/tokens.mjs';
import { styleMap } from 'lit/directives/style-map.js';

const files = import.meta.glob<object>('../packages/core/tokens/*.tokens.json', {
  eager: true,
  import: 'default',
});

const row = ({ name, value, about }: Token) => html`
  <tr>
    <td><code>${name}</code></td>
    <td>
      ${
        value.startsWith('#')
          ? html`<span class="swatch" style=${styleMap({ background: value })}></span>`
          : nothing
      }
      <code>${value}</code>
    </td>
    <td>${about}</td>
  </tr>
`;

const table = (file: string) => {
  const entry = Object.entries(files).find(([path]) => path.endsWith(`/${file}.tokens.json`));
  return html`
    <style>
      table {
        border-collapse: collapse;
        font: 16px/1.5 system-ui;
      }
      th,
      td {
        text-align: left;
        padding: 0.4em 1em 0.4em 0;
        border-bottom: 1px solid #ddd;
      }
      .swatch {
        display: inline-block;
        width: 2.2em;
        height: 1.4em;
        border: 1px solid #777;
        border-radius: 4px;
        vertical-align: middle;
      }
    </style>
    <table>
      <thead>
        <tr>
          <th>Token</th>
          <th>Value</th>
          <th>What for</th>
        </tr>
      </thead>
      <tbody>
        ${tokensOf(entry ? entry[1] : {}).map(row)}
      </tbody>
    </table>
  `;
};

export default { title: 'Tokens', tags: ['!autodocs'] } satisfies Meta;

const story = (file: string): StoryObj => ({ render: () => table(file) });

export const Sizes = story('size');
export const Larger = story('larger');
export const Wider = story('wider');
export const Light = story('light');
export const Dark = story('dark');
export const BlackOnWhite = story('black-on-white');
export const WhiteOnBlack = story('white-on-black');
export const DarkBlueOnLightBlue = story('dark-blue-on-light-blue');
