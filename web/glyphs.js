// Glyphs drawn with the fonts of the user's own system: no font is downloaded, every character the machine has is there.
var Junheng = Junheng || {};

Junheng.glyphs = (() => {
  const SIDE = 256;                                         // the largest glyph, in pixels; web/glyphs.cpp has the same
  const part = {
    EM: 8 / 9,                                              // em size over line height; web/glyphs.cpp has the same
    FAMILY: '"PingFang SC","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",' +
            '"WenQuanYi Micro Hei",system-ui,sans-serif',
  };
  const surface = document.createElement('canvas');
  surface.width = surface.height = SIDE;
  const pen = surface.getContext('2d', { willReadFrequently: true });   // keeps the pixels on our side: 3x faster
  let current = '';

  function use(font) {
    if (font === current) return;
    pen.font = current = font;
    pen.textBaseline = 'alphabetic';
    pen.fillStyle = '#000';                                 // browsers tune text contrast for dark ink
  }

  // Emoji bring their own colours; everything else is ink whose alpha alone counts.
  const hasColour = data => {
    for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 200 && data[i] + data[i + 1] + data[i + 2] > 24) return true;
    return false;
  };

  // Writes [advance, left, top, width, height, coloured] at `out` (floats) and RGBA pixels at `pixels`.
  // Returns 0 for a glyph without ink. `pixels` 0: only the advance is wanted.
  part.draw = (codepoint, em, weight, out, pixels) => {
    use(`${weight} ${em}px ${part.FAMILY}`);
    const character = String.fromCodePoint(codepoint), size = pen.measureText(character);
    const slot = out >> 2;
    HEAPF32[slot] = Math.round(size.width);                 // whole pixels: every glyph starts on the grid
    if (!pixels) return 1;
    const left = Math.ceil(size.actualBoundingBoxLeft) + 1, above = Math.ceil(size.actualBoundingBoxAscent) + 1;
    const width = Math.min(SIDE, left + Math.ceil(size.actualBoundingBoxRight) + 1);
    const height = Math.min(SIDE, above + Math.ceil(size.actualBoundingBoxDescent) + 1);
    if (width <= 2 || height <= 2) return 0;
    pen.clearRect(0, 0, width, height);
    pen.fillText(character, left, above);
    const data = pen.getImageData(0, 0, width, height).data, coloured = hasColour(data);
    const target = HEAPU8.subarray(pixels, pixels + data.length);
    if (coloured) {
      target.set(data);
    } else {
      target.fill(255);
      for (let i = 3; i < data.length; i += 4) target[i] = data[i];
    }
    HEAPF32.set([-left, -above, width, height, coloured ? 1 : 0], slot + 1);
    return 1;
  };

  part.textWidth = (text, fontSize) => {
    use(`400 ${fontSize} ${part.FAMILY}`);
    return Math.ceil(pen.measureText(text).width);
  };

  // A machine without Chinese fonts draws the same empty box for every character.
  part.hasChinese = () => {
    use(`400 20px ${part.FAMILY}`);
    const picture = character => {
      pen.clearRect(0, 0, 32, 32);
      pen.fillText(character, 4, 24);
      return pen.getImageData(0, 0, 32, 32).data.join();
    };
    return picture('中') !== picture('国') && picture('永') !== picture('\u{10FFFF}');
  };
  return part;
})();
