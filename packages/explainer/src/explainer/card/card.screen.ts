import type { Paragraph, Requirement } from '@zabota/contract';
import { button, langOf, msg, words } from '@zabota/core';
import { html, nothing } from 'lit';
import { parties } from '../parties.js';
import { linkTo } from '../place.controller.js';
import { applies } from './applies.js';
import type { CardDesk } from './card.desk.js';
import { changes } from './changes.js';
import { checked } from './checked.js';
import { clauses } from './clauses.js';
import { paragraph } from './paragraph.js';
import { Reader } from './reader.js';

/** One requirement with everything that a person asks about it. */
export const cardScreen = (card: Requirement, controller: CardDesk, feed: string) => {
  const { desk, level, answers, difference, reader } = controller;
  const part = (title: string, paragraphs: readonly Paragraph[], isList = false) => html`
    <section class="part">
      <h3>${title}</h3>
      ${
        isList
          ? html`<ol>
              ${paragraphs.map((one) => html`<li>${paragraph(one, desk)}</li>`)}
            </ol>`
          : paragraphs.map((one) => paragraph(one, desk))
      }
    </section>
  `;
  const { question, answer, applicability, control } = card;
  return html`
    <p><a href=${linkTo('')}>${msg('All rules')}</a></p>
    <h2 part="step" tabindex="-1" lang=${langOf(question) ?? nothing}>${question.text}</h2>
    <div class="answer">${paragraph(answer, desk)}</div>
    <div class="row" part="actions">
      ${button({ label: msg('Print'), kind: 'quiet', onClick: controller.print })}
      ${
        Reader.isThere
          ? button({
              label: reader.isSpeaking ? msg('Stop reading') : msg('Read aloud'),
              kind: 'quiet',
              onClick: controller.speak,
            })
          : nothing
      }
      <label class="level">
        <input type="checkbox" name="marking" .checked=${desk.marking} />
        ${msg('Mark what is not clear')}
      </label>
    </div>
    ${applicability ? applies(applicability, answers, controller.onAnswer) : nothing}
    ${part(msg('What to do'), card.steps, true)}
    <div class="parts">
      ${part(msg('By when'), card.deadline)} ${part(msg('What it costs'), card.money)}
      ${part(msg('How long it takes'), card.time)} ${part(msg('What to keep'), card.evidence)}
      ${part(msg('Why it is needed'), card.purpose)} ${part(msg('Common mistakes'), card.mistakes)}
      ${part(msg('If you do not'), card.breach)}
      <section class="part">
        <h3>${msg('Who must do it')}</h3>
        <p>${parties(card.who)}</p>
      </section>
    </div>
    ${clauses(card, level, desk)}
    <section class="stack">
      <h3>${msg('Help before a check')}</h3>
      <ul>
        ${control.help.map((help) => html`<li>${words(help)}</li>`)}
      </ul>
      ${
        card.checklist
          ? html`<p><a href="#checklist=${card.checklist}">${msg('Check yourself')}</a></p>`
          : nothing
      }
    </section>
    <section class="stack">
      <h3>${msg('How it is checked')}</h3>
      <p>${words(control.body)}. ${words(control.how)} ${words(control.often)}</p>
      <p>${words(control.lowerRisk)}</p>
      <p>${words(control.object)}</p>
    </section>
    ${changes(card, difference, controller.compare)} ${checked(card)}
    ${
      card.related.length > 0
        ? html`<section class="stack">
            <h3>${msg('Read also')}</h3>
            <ul>
              ${card.related.map(
                ({ id, title }) => html`<li><a href=${linkTo(id)}>${words(title)}</a></li>`,
              )}
            </ul>
          </section>`
        : nothing
    }
    <p><a href=${feed}>${msg('Follow changes (Atom)')}</a></p>
  `;
};
