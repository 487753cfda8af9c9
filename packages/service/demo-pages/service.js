// The staff operations of the contract, asked from the browser with the session of a member of staff.

/** An answer that is not what was asked for: a problem document of the service. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.detail ?? String(status));
    this.status = status;
    this.problem = problem;
  }
}

async function ask(method, address, { headers, body } = {}) {
  const answer = await fetch(address, {
    method,
    headers: {
      'accept-language': document.documentElement.lang,
      ...(body && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body && JSON.stringify(body),
  });
  const content = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refusal(answer.status, content);
  return content;
}

/** Random enough for a key that lives for one click; works on an origin without https, too. */
const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

export const createService = (agency) => {
  const staff = `/v1/agencies/${agency}/staff/cases`;
  const changes = `/v1/agencies/${agency}/staff/changes`;
  const feedback = `/v1/agencies/${agency}/staff/feedback`;
  const readSession = () => ask('GET', '/staff/session');
  const workers = `/v1/agencies/${agency}/staff/worker`;
  const send = async (address, version, body) => {
    const { csrf } = await readSession();
    const headers = {
      'zabota-csrf': csrf,
      'if-match': `"${version}"`,
      'idempotency-key': newKey(),
    };
    return ask('POST', address, { headers, body });
  };
  const command = (address, version, body) => send(`${address}/commands`, version, body);
  return {
    readSession,
    listCases: () => ask('GET', staff),
    readCase: (number) => ask('GET', `${staff}/${number}`),
    listChanges: () => ask('GET', changes),
    commandCase: ({ number, version }, body) => command(`${staff}/${number}`, version, body),
    listFeedback: (from) => ask('GET', `${feedback}?from=${from}`),
    listAlerts: () => ask('GET', `/v1/agencies/${agency}/staff/satisfaction-alerts`),
    listClarity: () => ask('GET', `/v1/agencies/${agency}/staff/requirement-clarity`),
    readWorkerFigures: () => ask('GET', `${workers}-figures`),
    listWorkerProposals: () => ask('GET', `${workers}-proposals`),
    answerWorkerProposal: ({ id, version }, body) =>
      send(`${workers}-proposals/${id}/answer`, version, body),
    commandFeedback: ({ number, version }, body) => command(`${feedback}/${number}`, version, body),
  };
};
