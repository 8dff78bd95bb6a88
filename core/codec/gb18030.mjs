// node gb18030.mjs OUT_CPP
// Writes gb18030_codes(): see core/codec/gb18030_codes.h. The characters are those of node's TextDecoder, which reads one
// code as browsers do, not as the standard says: A3A0 as an ideographic blank.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const decoder = new TextDecoder('gb18030', { fatal: true });
const isGb2312 = (a, b) => a >= 0xa1 && a <= 0xf7 && b >= 0xa1;

const first = [], others = [];
for (let a = 0x81; a <= 0xfe; a++) {
  for (let b = 0x40; b <= 0xfe; b++) {
    if (b === 0x7f) continue;
    const text = a === 0xa3 && b === 0xa0 ? '\ue5e5' : decoder.decode(Uint8Array.of(a, b)), character = text.charCodeAt(0);
    if (text.length !== 1 || character < 0x80) throw new Error(`not one character: ${a.toString(16)} ${b.toString(16)}`);
    (isGb2312(a, b) ? first : others).push(character);
  }
}

const taken = new Set(), written = [];
let last = 0, following = 0;
const flush = () => {
  for (; following > 0; following -= Math.min(following, 0x7f)) written.push(Math.min(following, 0x7f));
};
for (const character of [...first, ...others]) {
  if (taken.has(character)) throw new Error(`twice: ${character.toString(16)}`);
  let next = last + 1;
  while (taken.has(next)) next++;
  if (character === next) {
    following++;
  } else {
    flush();
    written.push(character);
  }
  taken.add((last = character));
}
flush();

const [out] = process.argv.slice(2);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `// Made by core/codec/gb18030.mjs.
#include "core/codec/gb18030_codes.h"

#include <array>

namespace junheng {
namespace {
constexpr std::array<std::uint16_t, ${written.length}> codes{
${written.map(String).join(',').replace(/(.{100,120},)/g, '$1\n')}};
}
std::span<const std::uint16_t> gb18030_codes() { return codes; }
}  // namespace junheng
`);
