/** Gives the client a file that was made here; nothing is asked of any server. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  // Safari takes the file after the click has ended.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
