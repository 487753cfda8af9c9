import type { DecisionKind } from '@zabota/contract';
import type { Language } from '../messages/messages.js';

export interface ReceiptPageWords {
  readonly title: string;
  readonly lead: string;
  readonly file: string;
  /** What the script of the page says. */
  readonly script: Readonly<Record<Said, string>> & {
    readonly decisions: Readonly<Record<DecisionKind, string>>;
  };
}

type Said =
  | 'good'
  | 'altered'
  | 'differs'
  | 'unknown-key'
  | 'unreadable'
  | 'insecure'
  | 'purpose'
  | 'decision'
  | 'time'
  | 'body'
  | 'text'
  | 'number';

export const receiptPageWords: Readonly<Record<Language, ReceiptPageWords>> = {
  ru: {
    title: 'Проверить квитанцию',
    lead: 'Выберите файл квитанции. Он останется на вашем устройстве: мы ничего не отправляем.',
    file: 'Файл квитанции',
    script: {
      good: 'Квитанция подлинная: в ней не изменили ни знака.',
      altered: 'Подпись не подходит: квитанцию изменили или подделали.',
      differs: 'Текст рядом с подписью изменили. Верьте только подписанному.',
      'unknown-key':
        'Такого ключа у этого ведомства нет. Откройте страницу того, кто выдал квитанцию.',
      unreadable: 'Это не файл квитанции. Скачайте её ещё раз в разделе «Мои данные».',
      insecure: 'Браузер проверяет подписи только на защищённых страницах. Откройте адрес с https.',
      purpose: 'Цель',
      decision: 'Решение',
      time: 'Когда',
      body: 'Кому',
      text: 'Полный текст',
      number: 'Номер',
      decisions: {
        grant: 'Разрешили',
        refuse: 'Отказали',
        'not-now': 'Отложили',
        'never-ask': 'Попросили не спрашивать',
        withdraw: 'Отозвали',
      },
    },
  },
  en: {
    title: 'Check a receipt',
    lead: 'Choose the file of a receipt. It stays on your device: we send nothing.',
    file: 'File of the receipt',
    script: {
      good: 'The receipt is genuine: not a sign of it was changed.',
      altered: 'The signature does not fit: somebody changed or forged the receipt.',
      differs: 'Somebody changed the text beside the signature. Believe the signed one only.',
      'unknown-key':
        'This agency has no such key. Open the page of the one that issued the receipt.',
      unreadable: 'This is not the file of a receipt. Download it again under “My data”.',
      insecure: 'The browser checks signatures on secure pages only. Open the address with https.',
      purpose: 'Purpose',
      decision: 'Decision',
      time: 'When',
      body: 'To whom',
      text: 'Full text',
      number: 'Number',
      decisions: {
        grant: 'Allowed',
        refuse: 'Refused',
        'not-now': 'Put off',
        'never-ask': 'Asked not to be asked',
        withdraw: 'Withdrawn',
      },
    },
  },
};
