// The running program as its user meets it: seen by what it says is on the screen, driven by pixels and keys.
import assert from 'node:assert/strict';

export class App {
  constructor(context, page) { Object.assign(this, { context, page }); }

  state() { return this.page.evaluate(() => Junheng.mirror.state()); }
  items() { return this.page.evaluate(() => Junheng.mirror.items()); }
  watched(what) { return this.page.evaluate(name => watched[name], what); }
  notice() { return this.page.locator('#notice').textContent(); }
  focus() { return this.page.evaluate(() => document.activeElement.id); }
  mirror() { return this.page.getByRole('region', { name: '画面内容' }); }

  // Until the page has shown what the last event changed: it draws at most six frames for it, then rests (or only
  // lets a caret blink). With `quietFor`: until so many milliseconds passed without a frame.
  settled(quietFor = 0) {
    return this.page.evaluate(quiet => new Promise((done, fail) => {
      const first = Junheng.loop.frames, begun = performance.now();
      let seen = first, since = begun, still = 0;
      const look = () => {
        const now = performance.now(), { frames } = Junheng.loop;
        if (frames !== seen) [seen, since, still] = [frames, now, 0];
        else still++;
        if (quiet ? now - since >= quiet : still > 1 || frames - first >= 6) done();
        else if (now - begun > 10000) fail(new Error('the page does not come to rest'));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }), quietFor);
  }

  // Until state() has these members.
  async until(members) {
    const has = wanted => Object.entries(wanted).every(([key, value]) => Junheng.mirror.state()[key] === value);
    await this.page.waitForFunction(has, members).catch(async () => {
      const state = await this.state();
      assert.deepEqual(Object.fromEntries(Object.keys(members).map(key => [key, state[key]])), members);
    });
    await this.settled();
  }

  async shows(name) { return (await this.items()).some(item => item.name === name); }

  // The only pressable item of this name (and role), in CSS pixels.
  async find(name, role) {
    const found = (await this.items()).filter(item => item.id && item.name === name && (!role || item.role === role));
    assert.equal(found.length, 1, `${found.length} items to press are called ${name}`);
    const scale = await this.page.evaluate(() => devicePixelRatio), [{ x, y, w, h }] = found;
    return { ...found[0], x: x / scale, y: y / scale, w: w / scale, h: h / scale };
  }

  async click(name, role) {
    const { x, y, w, h } = await this.find(name, role);
    await this.page.mouse.click(x + w / 2, y + h / 2);
    await this.settled();
  }

  // A visible cell of a grid, named by its row and its column.
  async cell(row, column) {
    const found = (await this.items()).find(item => item.role === 'gridcell' && item.name === `${row} ${column}`);
    assert.ok(found, `${row} ${column} is on the screen`);
    return found;
  }

  async goTo(row, column) {
    const { x, y, h } = await this.cell(row, column);
    const scale = await this.page.evaluate(() => devicePixelRatio);
    await this.page.mouse.click((x + 6) / scale, (y + h / 2) / scale);
    await this.settled();
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
    await this.settled();
  }

  async openSample(title) {
    await this.click(title, 'row');
    await this.until({ screen: 'assessment' });
  }

  // What a Chinese input method does: the reading is underlined in the field, then replaced by what was chosen.
  async compose(reading) {
    this.cdp ??= await this.context.newCDPSession(this.page);
    const caret = reading.length;
    await this.cdp.send('Input.imeSetComposition', { text: reading, selectionStart: caret, selectionEnd: caret });
    await this.settled();
  }
  async typeIme(text, reading = 'pinyin') {
    await this.compose(reading);
    await this.cdp.send('Input.insertText', { text });
    await this.settled();
  }

  // Drops a file made in the page: `pieces` of text, or the number of mebibytes of blanks.
  drop(name, pieces) {
    return this.page.evaluate(([fileName, content]) => {
      const parts = typeof content === 'number' ? Array(content).fill(new Uint8Array(1 << 20).fill(32)) : content;
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(parts, fileName));
      for (const type of ['dragover', 'drop']) {
        document.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    }, [name, pieces]);
  }

  async choose(button, file) {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.click(button)]);
    await chooser.setFiles(file);
  }

  // The copy button stands below a long explanation.
  async scrollToCopy() {
    const { width, height } = this.page.viewportSize();
    await this.page.mouse.move(width - 100, height / 2);
    for (let i = 0; i < 40 && !await this.shows('复制说明'); i++) {
      await this.page.mouse.wheel(0, 800);
      await this.settled();
    }
  }

  async clipboard() { return this.page.evaluate(() => navigator.clipboard.readText()); }

  // The picture on the screen, without what the pointer marks.
  async picture() {
    await this.page.mouse.move(600, 4);
    await this.settled(500);
    return this.page.screenshot();
  }
}
