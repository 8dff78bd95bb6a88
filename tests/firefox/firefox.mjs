// Debian's Firefox, driven by Marionette, the protocol that every Firefox speaks: JSON messages of stated length over a
// socket of this machine. playwright drives only a Firefox of its own make. It draws on a screen in memory, since without
// one it has no WebGL.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 60000;
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';      // how the protocol names an element

// Nothing but the page: no first-run pages, no updates, no reports, downloads without a question.
const prefs = (downloads, more) => ({
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.alwaysOpenPanel': false,
  ...more,
});

async function until(what, probe) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(100)) {
    const found = await probe();
    if (found) return found;
  }
  throw new Error(`${what}: not within ${PATIENCE_MS / 1000} s`);
}

export class Firefox {
  // `more`: preferences.
  static async start(more = {}) {
    const self = new Firefox();
    self.folder = mkdtempSync(join(tmpdir(), 'junheng-firefox-'));
    const lines = Object.entries(prefs(self.folder, more)).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
    writeFileSync(join(self.folder, 'user.js'), lines.join(''));
    self.screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x900x24', '-nolisten', 'tcp'],
                        { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    process.on('exit', () => { self.screen.kill(); self.process?.kill(); });
    const [number] = await once(self.screen.stdio[3], 'data');
    self.process = spawn('firefox-esr', ['--marionette', '--no-remote', '--profile', self.folder, '--width', '1280', '--height', '800'], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: `:${String(number).trim()}`, MOZ_CRASHREPORTER_DISABLE: '1', HOME: self.folder },
    });
    const portFile = join(self.folder, 'MarionetteActivePort');
    const port = await until('Firefox opens its port', () => existsSync(portFile) && Number(readFileSync(portFile, 'utf8')));
    self.socket = connect(port, '127.0.0.1');
    self.socket.on('data', bytes => self.receive(bytes));
    await self.call('WebDriver:NewSession', {});
    await self.call('WebDriver:SetTimeouts', { script: PATIENCE_MS });
    return self;
  }

  received = Buffer.alloc(0);
  waiting = new Map();
  next = 1;

  receive(bytes) {
    this.received = Buffer.concat([this.received, bytes]);
    for (let colon; (colon = this.received.indexOf(':')) > 0;) {
      const size = Number(this.received.subarray(0, colon));
      if (this.received.length < colon + 1 + size) return;
      const message = JSON.parse(this.received.subarray(colon + 1, colon + 1 + size));
      this.received = this.received.subarray(colon + 1 + size);
      if (!Array.isArray(message)) continue;                // its greeting
      const [, id, error, result] = message, { done, fail } = this.waiting.get(id);
      this.waiting.delete(id);
      if (error) fail(new Error(`${error.error}: ${error.message}`)); else done(result);
    }
  }

  call(command, parameters) {
    return new Promise((done, fail) => {
      const id = this.next++, text = JSON.stringify([0, id, command, parameters]);
      this.waiting.set(id, { done, fail });
      this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  open(url) { return this.call('WebDriver:Navigate', { url }); }

  // A function in the page, its arguments and result as JSON. The page's policy stays in force for it.
  async evaluate(work, ...args) {
    const { value } = await this.call('WebDriver:ExecuteScript', { script: `return (${work})(...arguments)`, args, sandbox: null });
    return value;
  }
  until(what, probe, ...args) { return until(what, () => this.evaluate(probe, ...args)); }

  async click(x, y) {
    const pointer = actions => ({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
    await this.call('WebDriver:PerformActions', { actions: [pointer([
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 },
    ])] });
  }

  async find(css) {
    const { value } = await this.call('WebDriver:FindElement', { using: 'css selector', value: css });
    return value[ELEMENT];
  }
  async press(css) { await this.call('WebDriver:ElementClick', { id: await this.find(css) }); }
  async give(css, ...files) { await this.call('WebDriver:ElementSendKeys', { id: await this.find(css), text: files.join('\n') }); }

  // A finished download of this name, taken out of the folder.
  async downloaded(name) {
    const path = join(this.folder, name);
    await until(`${name} is downloaded`, () => existsSync(path) && !existsSync(`${path}.part`) && readFileSync(path).length > 0);
    const bytes = readFileSync(path);
    rmSync(path);
    return bytes;
  }

  async screenshot() {
    const { value } = await this.call('WebDriver:TakeScreenshot', { full: false });
    return Buffer.from(value, 'base64');
  }

  async close() {
    const ended = new Promise(done => this.process.once('exit', done));
    await this.call('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
    await Promise.race([ended, sleep(5000).then(() => this.process.kill())]);
    this.socket.destroy();
    this.screen.kill();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
