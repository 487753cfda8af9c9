// The intranet has a sign-in of its own: the token of somebody who works at the agency takes the
// place of a client's and stays in this tab. Only those who are signed in meet the touchpoint.
(() => {
  const { signIn, use } = globalThis.demoSignIn;
  const worker = signIn('demo-worker');
  use(worker.token);
  const box = document.getElementById('at-work');
  worker.show(box, box.dataset.address);
  if (!worker.token) return;
  const template = document.getElementById('for-staff');
  template.replaceWith(template.content);
})();
