import { assert } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { ConnectionError } from '../client/errors.js';
import { newDraft, withInput } from '../storage/draft.js';
import { SubmissionController } from './submission.controller.js';

const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

/** A draft without storage, and a service whose answers are given by hand. */
function desk() {
  let draft = newDraft({ story: 'first' });
  const sent: {
    key: string;
    story: string;
    answer: (result: string) => void;
    fail: (error: Error) => void;
  }[] = [];
  const submission = new SubmissionController<string>(host, {
    draft: {
      beginSending: () => (draft = { ...draft, begun: true }).key,
      clear: () => (draft = newDraft({ story: '' })),
    },
    send: (key, signal) =>
      new Promise((answer, fail) => {
        signal.addEventListener('abort', () => fail(signal.reason as Error));
        sent.push({ key, story: draft.input.story, answer, fail });
      }),
  });
  const type = (story: string) => (draft = withInput(draft, { story }));
  return { submission, sent, type, story: () => draft.input.story };
}

describe('a submission', () => {
  it('is sent once however often the button is pressed', async () => {
    const { submission, sent, story } = desk();
    const presses = [submission.send(), submission.send(), submission.send()];
    assert.equal(submission.state.name, 'sending');
    assert.lengthOf(sent, 1);
    sent[0]?.answer('26-5530-1187');
    await Promise.all(presses);
    assert.deepEqual(submission.state, { name: 'sent', result: '26-5530-1187' });
    assert.equal(story(), '');
  });

  it('is repeated under its key, and under another one when it was changed', async () => {
    const { submission, sent, type } = desk();
    const first = submission.send();
    sent[0]?.fail(new ConnectionError('network'));
    await first;
    assert.equal(submission.state.name, 'offline');
    void submission.send();
    assert.equal(sent[1]?.key, sent[0]?.key);
    type('second');
    sent[1]?.fail(new ConnectionError('timeout'));
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    void submission.send();
    assert.notEqual(sent[2]?.key, sent[0]?.key);
    assert.equal(sent[2]?.story, 'second');
  });

  it('keeps what was typed when the service refuses', async () => {
    const { submission, sent, story } = desk();
    const sending = submission.send();
    const refusal = new Error('422');
    sent[0]?.fail(refusal);
    await sending;
    assert.deepEqual(submission.state, { name: 'failed', error: refusal });
    assert.equal(story(), 'first');
  });

  it('never says it is sent while it waits on the device', async () => {
    const { submission, sent, story } = desk();
    const sending = submission.send();
    sent[0]?.fail(new ConnectionError('offline'));
    await sending;
    submission.handOver();
    assert.deepEqual(submission.state, { name: 'waiting' });
    assert.equal(story(), '');
    submission.complete('26-5530-1187');
    assert.deepEqual(submission.state, { name: 'sent', result: '26-5530-1187' });
  });

  it('stops when the element leaves the page, and loses nothing', async () => {
    const { submission, story } = desk();
    const sending = submission.send();
    submission.hostDisconnected();
    await sending;
    assert.equal(submission.state.name, 'idle');
    assert.equal(story(), 'first');
  });
});
