// Checks a receipt in the browser with the keys that the page brought along: nothing is sent
// anywhere, and the page works on when the network is gone.
const main = document.querySelector('main');
const { keys, ...words } = JSON.parse(main.dataset.page);
const input = main.querySelector('input');
const status = main.querySelector('[role=status]');
const details = main.querySelector('dl');

const bytesOf = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
    sign.charCodeAt(0),
  );

/** JSON with keys in order: the same content is the same text. */
const canonical = (value) =>
  JSON.stringify(value, (_, item) =>
    item && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1)))
      : item,
  );

async function check(text) {
  const { receipt, jws } = JSON.parse(text);
  const [head, payload, signature] = jws.split('.');
  const { kid } = JSON.parse(new TextDecoder().decode(bytesOf(head)));
  const jwk = keys.find((one) => one.kid === kid);
  if (!jwk) return { why: 'unknown-key' };
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const { kty, crv, x, y } = jwk;
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, curve, false, ['verify']);
  const signed = new TextEncoder().encode(`${head}.${payload}`);
  const how = { name: 'ECDSA', hash: 'SHA-256' };
  if (!(await crypto.subtle.verify(how, key, bytesOf(signature), signed)))
    return { why: 'altered' };
  const issued = JSON.parse(new TextDecoder().decode(bytesOf(payload)));
  return canonical(issued) === canonical(receipt) ? { issued } : { why: 'differs' };
}

async function checkChosen() {
  const [file] = input.files;
  if (!file) return;
  const { issued, why } = await file
    .text()
    .then(check)
    .catch(() => ({ why: globalThis.crypto?.subtle ? 'unreadable' : 'insecure' }));
  status.textContent = issued ? words.good : words[why];
  const [purpose] = issued?.pii_processing.purposes ?? [];
  const lines = issued
    ? [
        [words.purpose, purpose?.purpose],
        [words.decision, words.decisions[issued.decision]],
        [
          words.time,
          new Date(issued.events[0].event_time).toLocaleString(document.documentElement.lang),
        ],
        [words.body, issued.party_identification[0].party_name],
        [words.text, issued.pii_processing.privacy_notice.text],
        [words.number, issued.receipt_id],
      ]
    : [];
  details.replaceChildren(
    ...lines.flatMap(([name, value]) => {
      const term = document.createElement('dt');
      const description = document.createElement('dd');
      term.textContent = name;
      description.textContent = value;
      return [term, description];
    }),
  );
}

input.addEventListener('change', checkChosen);
// Somebody may have chosen before this script was here.
await checkChosen();
