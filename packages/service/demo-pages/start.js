// "Start afresh": asks the service, then shows the page anew with the new cases.
const button = document.getElementById('afresh');
const status = document.getElementById('afresh-status');

button.addEventListener('click', async () => {
  button.disabled = true;
  const answer = await fetch('/demo/start-afresh', { method: 'POST' }).catch(() => undefined);
  if (answer?.ok) return location.reload();
  button.disabled = false;
  status.textContent = status.dataset.failed;
  return undefined;
});
