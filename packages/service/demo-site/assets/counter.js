// A counter of visits as an agency would have one. It is written as text/plain in the page, so that it
// waits for the visitor's consent; the names of its cookies stand in the purpose “analytics”.
(() => {
  const known = /stat_pages=(\d+)/.exec(document.cookie)?.[1] ?? 0;
  const pages = Number(known) + 1;
  document.cookie = `stat_pages=${pages}; path=/; max-age=86400; samesite=lax`;
  const place = document.querySelector('[data-counter]');
  if (place) place.textContent = place.dataset.counter + pages;
})();
