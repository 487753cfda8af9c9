import type { Requirement } from '@zabota/contract';
import { formatDate, msg, notice, str, words } from '@zabota/core';
import { html, nothing } from 'lit';

/** How far the words may be relied on: source, day, owner, doubts (A44). */
export const checked = ({
  act,
  checked: { on, until, stale, official, owner, doubts, sources },
  assessment,
  effectiveFrom,
  effectiveTo,
}: Requirement) => html`
  <section class="stack">
    <h3>${msg('Where this comes from')}</h3>
    ${
      stale
        ? notice({
            kind: 'wait',
            title: msg('This check is old'),
            body: msg(
              str`It held until ${formatDate(until)}. Ask the agency before you rely on it.`,
            ),
          })
        : nothing
    }
    ${
      official
        ? nothing
        : notice({
            kind: 'wait',
            title: msg('Not yet held against the official source'),
            body: html`${
              doubts.length > 0
                ? html`<ul>
                    ${doubts.map((doubt) => html`<li>${words(doubt)}</li>`)}
                  </ul>`
                : nothing
            }`,
          })
    }
    <dl class="facts">
      <dt>${msg('Act')}</dt>
      <dd>
        ${words({ text: act.kind, lang: 'ru' })} №&nbsp;${act.number}, ${formatDate(act.date)}.
        ${words(act.title)}
        ${act.edition ? html`<br />${msg(str`Edition seen: ${formatDate(act.edition)}`)}` : nothing}
      </dd>
      <dt>${msg('Holds')}</dt>
      <dd>
        ${
          effectiveTo
            ? msg(str`from ${formatDate(effectiveFrom)} until ${formatDate(effectiveTo)}`)
            : msg(str`since ${formatDate(effectiveFrom)}`)
        }
      </dd>
      <dt>${msg('Checked')}</dt>
      <dd>${formatDate(on)}, ${words(owner)}</dd>
      ${
        assessment
          ? html`<dt>${msg('Easy-to-read text')}</dt>
              <dd>${msg('Checked by assessors')}: ${assessment.assessors}</dd>`
          : nothing
      }
    </dl>
    ${
      sources.length > 0
        ? html`<details>
            <summary>${msg('Sources')}</summary>
            <ul>
              ${sources.map(
                ({ url, seen }) =>
                  html`<li>
                    <a href=${url} rel="noreferrer">${new URL(url).hostname}</a>: ${words(seen)}
                  </li>`,
              )}
            </ul>
          </details>`
        : nothing
    }
  </section>
`;
