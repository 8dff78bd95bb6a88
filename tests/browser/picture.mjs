// What is on a screenshot.
import { browser } from './page.mjs';

// `look` runs in a page of its own, on the pixels (`width`, `height`, `data` of four bytes a pixel) and `given`.
async function looked(png, look, given) {
  const page = await browser.newPage();
  try {
    const pixels = await page.evaluateHandle(async base64 => {
      const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      pen.drawImage(bitmap, 0, 0);
      return pen.getImageData(0, 0, bitmap.width, bitmap.height);
    }, png.toString('base64'));
    return await page.evaluate(look, [pixels, given]);
  } finally {
    await page.close();
  }
}

// How many different colours it has: an empty picture has one.
export const colours = png => looked(png, ([{ data }]) => new Set(new Uint32Array(data.buffer)).size);

// One of its pixels, as CSS writes colours.
export const colourAt = (png, x, y) => looked(png, ([{ width, data }, [left, top]]) => {
  const at = (top * width + left) * 4;
  return `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`;
}, [x, y]);
