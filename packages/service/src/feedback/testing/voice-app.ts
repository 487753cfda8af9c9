import { randomUUID } from 'node:crypto';
import type { FeedbackForm, FeedbackReceipt } from '@zabota/contract';
import { buildCaseApp, json, url } from '../../case/testing/case-app.js';

type Body = Record<string, unknown>;

/** The service, and short ways to give feedback as a client would. */
export async function buildVoiceApp(options: Parameters<typeof buildCaseApp>[0] = {}) {
  const test = await buildCaseApp(options);
  const form = async (subject: string, more = '', headers = {}) =>
    json<FeedbackForm>(
      await test.ask('GET', url(`/feedback-form?subject=${subject}${more}`), { headers }),
    );
  const versions = {
    service: (await form('service:replanning')).instrument.version,
    'after-case': (await form('service:replanning', '&instrument=after-case')).instrument.version,
    page: (await form('page')).instrument.version,
  };
  const input = (more: Body = {}): Body => ({
    revision: 1,
    kind: 'rating',
    subject: 'service:replanning',
    instrument: 'service',
    version: versions.service,
    answers: [{ question: 'score', chosen: ['2'] }],
    device: 'phone',
    lang: 'ru',
    ...more,
  });
  /** One device with one feedback: sends it again and again under the same id and key. */
  const device = (headers = {}, address = '203.0.113.7') => {
    const id = randomUUID();
    const key = randomUUID();
    const put = (body: Body) =>
      test.app.inject({
        method: 'PUT',
        url: url(`/feedback/${id}`),
        remoteAddress: address,
        headers: { 'idempotency-key': key, 'accept-language': 'ru', ...headers },
        payload: body,
      });
    return {
      id,
      key,
      put,
      send: async (more: Body = {}) => json<FeedbackReceipt>(await put(input(more))),
    };
  };
  const status = (number: string, code: string) =>
    test.ask('POST', url('/feedback-access'), { body: { number, code } });
  return { ...test, form, input, device, status, versions };
}
