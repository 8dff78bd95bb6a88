// node pack.mjs APP_JS APP_WASM SHELL_HTML CSS OUT_HTML
// One self-contained page. Its script and style are allowed by their SHA-256 alone and every connection is forbidden,
// so the browser itself keeps the promise that no data leave the machine. The WebAssembly is text in an element of no
// script type: data, which no policy need allow.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1b5a9c"/>` +
  `<path d="M3 5h10M8 3v9M5 13h6M3 5l-1 4h3zM13 5l-1 4h3z" stroke="#fff" stroke-linejoin="round" fill="none"/></svg>`;

const hash = text => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

// The HTML parser ends a script at these; both spellings mean the same inside JavaScript strings and patterns.
const embeddable = script => script.replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '<\\!--');

// The parser turns CRLF and lone CR into LF before the browser hashes the text.
const normal = text => text.replace(/\r\n?/g, '\n');

// One character a byte, so that what compresses the page sees the program's own bytes (base64 shifts them: a quarter
// more under brotli). Byte b is U+00b; those the parser would change or end at are U+01b, but for 0, which is frequent:
// it takes the place of z. program.js reads it back.
function asText(bytes) {
  const code = byte => (byte === 0 ? 0x7a : byte === 0x0d || byte === 0x3c || byte === 0x7a ? 0x100 + byte : byte);
  return Array.from(bytes, byte => String.fromCharCode(code(byte))).join('');
}

function policy(script, style) {
  return [
    `default-src 'none'`,
    `script-src ${hash(script)} 'wasm-unsafe-eval'`,
    `style-src ${hash(style)}`,
    `img-src data: blob:`,
    `connect-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

function fill(shell, parts) {
  return shell.replace(/\{\{(\w+)\}\}/g, (mark, name) => {
    if (!(name in parts)) throw new Error(`shell asks for unknown part ${mark}`);
    return parts[name];
  });
}

const [appFile, wasmFile, shellFile, styleFile, outFile] = process.argv.slice(2);
if (!outFile) {
  console.error('usage: node pack.mjs APP_JS APP_WASM SHELL_HTML CSS OUT_HTML');
  process.exit(64);
}
const script = embeddable(normal(readFileSync(appFile, 'utf8')));
const style = normal(readFileSync(styleFile, 'utf8'));
const page = fill(readFileSync(shellFile, 'utf8'), {
  POLICY: policy(script, style),
  ICON: `data:image/svg+xml,${encodeURIComponent(ICON)}`,
  STYLE: style,
  PROGRAM: asText(readFileSync(wasmFile)),
  SCRIPT: script,
});
writeFileSync(outFile, page);
console.log(`${outFile}: ${(Buffer.byteLength(page) / 1024).toFixed(0)} KB, one file, no connections`);
