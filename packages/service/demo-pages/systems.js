// Lets a visitor be a system of the agency: one button, one request, one sentence of what came of it.
const box = document.getElementById('systems');

box.addEventListener('click', async ({ target }) => {
  const { deed } = target.dataset;
  if (!deed) return;
  const status = box.querySelector('[role=status]');
  const answer = await fetch('/demo/systems', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': document.documentElement.lang,
    },
    body: JSON.stringify({ deed, person: box.querySelector('select').value }),
  });
  const { text, detail } = await answer.json();
  status.textContent = text ?? detail;
});
