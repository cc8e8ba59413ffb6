// @ts-check
// Runs before the first paint, as a classic script in the head: a size that came later would move
// the page under the reader's eyes. Storage may be closed (private windows): then nothing happens.
try {
  const size = localStorage.getItem('bantin.text-size');
  if (size && /^[2-4]$/.test(size)) document.documentElement.dataset['textSize'] = size;
} catch {}
