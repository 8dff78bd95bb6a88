// How many different colours a screenshot has: an empty picture has one.
import { browser } from './page.mjs';

export async function colours(png) {
  const page = await browser.newPage();
  try {
    return await page.evaluate(async base64 => {
      const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      pen.drawImage(bitmap, 0, 0);
      return new Set(new Uint32Array(pen.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer)).size;
    }, png.toString('base64'));
  } finally {
    await page.close();
  }
}
