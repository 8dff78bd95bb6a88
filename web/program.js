// The program's bytes, which pack.mjs wrote into the page as text: one character each.
var Junheng = Junheng || {};

Junheng.program = (() => {
  const element = document.getElementById('program');
  const text = element.textContent;
  element.remove(); // twice its size in memory
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    bytes[i] = code === 0x7a ? 0 : code; // of U+017A only the lower byte stays
  }
  return { bytes };
})();

Module.wasmBinary = Junheng.program.bytes;
