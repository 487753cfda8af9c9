import { Harness } from '@zabota/core/testing.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { showcase } from '../generated/showcase.js';
import { arrange, readToolbar } from './toolbar.js';
import '../theme-builder.css';

/** Every touchpoint over one network: what people meet when it is not the one we would wish them. */
export default {
  title: 'Networks',
  tags: ['!autodocs'],
  parameters: {
    layout: 'fullscreen',
    controls: { disable: true },
    // Ten touchpoints stand here at once, two of them with a search: on no page of an agency.
    a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } },
  },
} satisfies Meta;

/** Rounds of 50 ms in which every touchpoint has come to what it can say. */
const patience = 200;

const over = (network: string, told: RegExp, hasRetry: boolean): StoryObj => ({
  globals: { network },
  render: (_, { globals }) => {
    arrange(readToolbar(globals));
    return html`<main class="builder">
      <div class="screens">${showcase.map(({ show }) => show(globals))}</div>
    </main>`;
  },
  play: async ({ canvasElement }) => {
    for (const { tag } of showcase) {
      const harness = new Harness(canvasElement.querySelector(tag) as HTMLElement);
      const holds = () =>
        told.test(harness.text) &&
        (!hasRetry || harness.has('button', /Попробовать ещё раз|Обновить сейчас/));
      for (let round = 0; !holds(); round += 1) {
        if (round === patience) throw new Error(`<${tag}> does not say so: ${harness.text}`);
        await new Promise((later) => setTimeout(later, 50));
      }
    }
  },
});

export const Slow = over('slow', /Открываем|Одну минуту|Узнаём|Загружаем|Секунду/, false);
export const NoNetwork = over('offline', /нет сети|Связи сейчас нет/, true);
export const ServiceFails = over('failing', /мы уже чиним/, true);
