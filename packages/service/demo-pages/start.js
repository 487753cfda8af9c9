// Buttons of the start page: a key for an agency system, and "start afresh".

/** Asks the service when the button is pressed; says plainly when that did not work. */
function onPress(button, status, address, onDone) {
  button.addEventListener('click', async () => {
    button.disabled = true;
    const answer = await fetch(address, { method: 'POST' }).catch(() => undefined);
    button.disabled = false;
    if (answer?.ok) await onDone(answer);
    else status.textContent = status.dataset.failed;
  });
}

const at = (id) => document.getElementById(id);
const madeKey = at('made-key');

onPress(at('make-key'), madeKey, '/demo/keys', async (answer) => {
  const code = document.createElement('code');
  code.textContent = (await answer.json()).key;
  madeKey.replaceChildren(code);
});

onPress(at('afresh'), at('afresh-status'), '/demo/start-afresh', () => location.reload());
