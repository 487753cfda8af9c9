import type { AgencyWords, DeskCommand } from '../words/agency.words.js';
import { Fields } from './fields.js';
import { html, type Html } from '../../http/page.js';

const appeal = (fields: Fields) => html`
  ${fields.text('appeal/to', 'appealTo', {
    ru: 'Заместитель начальника инспекции',
    en: 'Deputy head of the inspection',
  })}
  ${fields.text('appeal/how', 'appealHow', {
    ru: 'Подайте жалобу прямо здесь, письмом или лично. Решение можно оспорить и в суде.',
    en: 'File a complaint right here, by post or in person. You can also go to court.',
  })}
`;

const fix = (fields: Fields, words: AgencyWords) => html`
  <fieldset data-repeat="reasons/0/fixes">
    <legend>${words.fields.fix}</legend>
    ${fields.text('reasons/0/fixes/0/title', 'fix', {
      ru: 'Пришлите согласие второго собственника',
      en: 'Send the consent of the second owner',
    })}
    ${fields.text('reasons/0/fixes/0/where', 'where', {
      ru: 'На этой странице или в приёмной: ул. Садовая, 1',
      en: 'On this page or at the reception: 1 Sadovaya Street',
    })}
    ${fields.date('reasons/0/fixes/0/until', 'until', 14)}
    ${fields.choice('reasons/0/fixes/0/ask', 'way', ['upload', 'text', 'confirm', 'visit'])}
    ${fields.others()}
  </fieldset>
`;

/** What each command asks for. Every field is prefilled with something true to life. */
const forms: Readonly<Record<DeskCommand, (fields: Fields, words: AgencyWords) => Html>> = {
  register: (fields) => html`
    ${fields.text('note', 'note', {
      ru: 'Мы зарегистрировали ваше обращение, срок пошёл.',
      en: 'We registered your case, the term has begun.',
    })}
    ${fields.others()}
  `,
  'begin-stage': (fields) => html`
    ${fields.fromCase('stage', 'stage', 'stages')}
    ${fields.text('note', 'note', { ru: 'Идём дальше.', en: 'We go on.' })} ${fields.others()}
  `,
  ask: (fields) => html`
    ${fields.choice('action/kind', 'way', ['upload', 'text', 'confirm', 'visit'])}
    ${fields.text('action/title', 'title', {
      ru: 'Пришлите план квартиры',
      en: 'Send the plan of the flat',
    })}
    ${fields.text('action/explanation', 'explanation', {
      ru: 'В проекте не видно кухни. Подойдёт скан или фотография.',
      en: 'The project does not show the kitchen. A scan or a photograph will do.',
    })}
    ${fields.text('action/where', 'where', {
      ru: 'На этой странице или в приёмной: ул. Садовая, 1',
      en: 'On this page or at the reception: 1 Sadovaya Street',
    })}
    ${fields.date('action/dueOn', 'dueOn', 7)} ${fields.others()}
  `,
  'close-action': (fields) => html`
    ${fields.fromCase('action', 'action', 'actions')}
    ${fields.choice('channel', 'channel', ['office', 'hotline', 'email'])}
    ${fields.text('note', 'note', { ru: 'Получили, спасибо.', en: 'We have it, thank you.' })}
    ${fields.others()}
  `,
  stop: (fields, words) => html`
    ${fields.choice('kind', 'stopKind', ['suspended', 'returned', 'refused', 'terminated'])}
    <input type="hidden" name="reasons/0/code" value="no-consent" />
    ${fields.text('reasons/0/title', 'reason', {
      ru: 'Нет согласия второго собственника',
      en: 'The second owner has not agreed',
    })}
    ${fields.text('reasons/0/explanation', 'explanation', {
      ru: 'У квартиры два хозяина, а подпись одна. Нужна подпись каждого.',
      en: 'The flat has two owners and one signature. Each has to sign.',
    })}
    ${fields.line('reasons/0/basis/act', 'act', 'Жилищный кодекс Российской Федерации')}
    ${fields.line('reasons/0/basis/article', 'article', 'статья 26, часть 2, пункт 5')}
    ${fields.others()} ${fix(fields, words)}
    <p><button class="quiet" type="button" data-add>${words.addFix}</button></p>
    ${fields.statement('exhaustive', 'exhaustive')}
    ${fields.text('resume', 'resume', {
      ru: 'Продолжим в тот же день с того же места.',
      en: 'We go on the same day from the same place.',
    })}
    ${appeal(fields)} ${fields.others()}
  `,
  resume: (fields) => html`
    ${fields.text('note', 'note', {
      ru: 'Всё получили, рассматриваем дальше.',
      en: 'We have everything and go on.',
    })}
    ${fields.others()}
  `,
  grant: (fields) => html`
    ${fields.choice('result', 'result', ['granted', 'partly-granted'])}
    ${fields.text('explanation', 'explanation', {
      ru: 'Перепланировку согласовали. Решение действует бессрочно.',
      en: 'The alteration is approved. The decision does not expire.',
    })}
    ${fields.others()}
  `,
  answer: (fields) => html`
    ${fields.choice('decision', 'decision', ['satisfied', 'partly-satisfied', 'denied'])}
    ${fields.text('reasons', 'reasons', {
      ru: 'Мы проверили дело. Второе согласие лежало у нас с самого начала, мы его не заметили.',
      en: 'We checked the case. The second consent had been with us from the start and we missed it.',
    })}
    ${fields.line('basis/0/act', 'act', 'Федеральный закон №\u00a0210-ФЗ')}
    ${fields.line('basis/0/article', 'article', 'статья 11.2, часть 7, пункт 1')}
    ${fields.text('actionsTaken', 'actionsTaken', {
      ru: 'Дело передано другому специалисту и рассмотрено в первую очередь.',
      en: 'The case went to another officer and was taken first.',
    })}
    ${fields.text('apology', 'apology', { ru: 'Простите нас за это.', en: 'We are sorry for this.' })}
    ${fields.text('nextSteps', 'nextSteps', {
      ru: 'Вам ничего не нужно делать: решение пришлём сами.',
      en: 'You need do nothing: we send the decision ourselves.',
    })}
    ${fields.date('fixedBy', 'fixedBy', 5)} ${appeal(fields)} ${fields.others()}
  `,
  'admit-delay': (fields) => html`
    ${fields.text('why', 'why', {
      ru: 'Ждём ответ архива, он задержался.',
      en: 'We wait for the archive, its answer is late.',
    })}
    ${fields.date('newDate', 'newDate', 7)} ${fields.others()}
  `,
  publish: (fields) => html`
    ${fields.text('note', 'note', {
      ru: 'Мы опубликовали ваше предложение, люди уже могут его поддержать.',
      en: 'We published your initiative, people can support it now.',
    })}
    ${fields.others()}
  `,
  'keep-back': (fields) => html`
    ${fields.text('reason', 'keepBack', {
      ru: 'Это вопрос о вашем деле. Подайте его как жалобу на этом сайте.',
      en: 'This is about your own case. File it as a complaint on this site.',
    })}
    ${fields.others()}
  `,
  decide: (fields) => html`
    ${fields.choice('decision', 'verdict', ['accepted', 'partly-accepted', 'declined'])}
    ${fields.text('reasons', 'reasons', {
      ru: 'Так станет удобнее всем, кто к нам приходит.',
      en: 'It helps everybody who comes to us.',
    })}
    ${fields.text('nextSteps', 'nextSteps', {
      ru: 'Сделаем до конца месяца и напишем об этом здесь.',
      en: 'We do it before the month ends and tell you here.',
    })}
    ${fields.others()}
  `,
  'carry-out': (fields) => html`
    ${fields.fromCase('change', 'change', 'changes')}
    ${fields.text('note', 'note', {
      ru: 'Готово, спасибо за предложение.',
      en: 'Done, thank you for the initiative.',
    })}
    ${fields.others()}
  `,
};

/** Commands whose parts are a promise: the visitor may try to send them incomplete. */
const promised: ReadonlySet<DeskCommand> = new Set([
  'stop',
  'answer',
  'admit-delay',
  'keep-back',
  'decide',
]);

/** A template for each command; the script shows those that are legal now. */
export const commandTemplates = (words: AgencyWords): Html[] =>
  (Object.keys(forms) as DeskCommand[]).map(
    (command) =>
      html`<template data-command="${command}" data-title="${words.commands[command]}">
        <form data-command="${command}">
          ${forms[command](new Fields(words), words)}
          <p class="row">
            <button>${words.send}</button>
            ${
              promised.has(command)
                ? html`<button class="quiet" formnovalidate>${words.sendIncomplete}</button>`
                : ''
            }
          </p>
        </form>
      </template>`,
  );
