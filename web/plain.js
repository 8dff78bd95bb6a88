// The plain page: the same program in ordinary elements, where there is no WebGL or the address ends in #plain.
var Junheng = Junheng || {};

Junheng.plain = (() => {
  // As _jh_plain_state() has it, null while the screens run; and the revision whose documents are all in the page.
  const part = { state: null, shown: 0 };
  const byId = id => document.getElementById(id);
  let told = 0, reading = false;

  part.wished = () => location.hash === '#plain';

  // An element by its attributes and text.
  const make = (name, attributes) => Object.assign(document.createElement(name), attributes);

  const choices = () => JSON.parse(Junheng.memory.answer('_jh_plain_choices'));

  // More of them where a file of a standard was read.
  function offerStandards() {
    const box = byId('plain-standard'), { standards } = choices();
    for (const { id, title } of standards.slice(box.options.length)) box.append(make('option', { value: id, textContent: title }));
  }

  function update() {
    const state = part.state = JSON.parse(Junheng.memory.answer('_jh_plain_state'));
    byId('plain-status').textContent = state.reading || state.status;
    byId('plain-cancel').hidden = !state.reading;
    document.body.classList.toggle('judged', state.county !== '');
    if (state.county) byId('plain-try').open = false;
    byId('plain-unsaved').hidden = !state.unsaved;
    offerStandards();
    byId('plain-standard').value = state.standard;
    document.title = state.title;
    if (state.revision === told) return;
    told = state.revision;
    show(told);
  }

  // Judging and the making of the report are tasks of their own: the page answers between them.
  async function show(revision) {
    await Junheng.documents.show(byId('plain-outcome'), Junheng.memory.answer('_jh_plain_outcome'));
    if (revision !== told) return;
    await Junheng.documents.show(byId('plain-report'), Junheng.memory.answer('_jh_plain_report'));
    if (revision === told) part.shown = revision;
  }

  function act(name, argument) {
    if (argument === undefined) Module[name]();
    else Junheng.memory.withText(argument, (data, size) => Module[name](data, size));
    update();
  }

  // One file at a time; between two the page shows which is next and takes clicks.
  part.read = async () => {
    update();
    if (reading) return;
    reading = true;
    while (part.state.reading) {
      await new Promise(done => setTimeout(done, 30));      // until the name is on the screen
      act('_jh_plain_read');
    }
    reading = false;
    byId('plain-status').scrollIntoView({ block: 'nearest' });
  };

  function offerSamples() {
    const { samples } = choices();
    for (const { id, title, note } of samples) {
      const open = make('button', { type: 'button', textContent: title });
      open.addEventListener('click', () => act('_jh_plain_sample', id));
      const entry = make('li', {});
      entry.append(open, make('span', { textContent: note }));
      byId('plain-samples').append(entry);
    }
  }

  // What the screens kept: it is not lost where they cannot be shown any more.
  async function offerWorks() {
    const known = await Junheng.works.known();
    byId('plain-works').hidden = known.length === 0;
    for (const { id, title, note } of known) {
      const open = make('button', { type: 'button', textContent: title });
      open.addEventListener('click', async () => {
        const work = await Junheng.works.read(id);
        if (!work) return;
        for (const line of work.lines) Junheng.memory.withText(line, (data, size) => Module._jh_line(data, size));
        act('_jh_plain_resume', work.base);
      });
      const entry = make('li', {});
      entry.append(open, make('span', { textContent: note }));
      byId('plain-work-list').append(entry);
    }
  }

  // A link opens what it leads into. The address stays: it says which page this is.
  function follow(event) {
    const link = event.target.closest('a[href^="#at-"]');
    if (!link) return;
    event.preventDefault();
    const target = byId(link.getAttribute('href').slice(1));
    if (!target) return;
    for (let outer = target; outer; outer = outer.parentElement) if (outer.localName === 'details') outer.open = true;
    const focused = target.localName === 'details' ? target.firstElementChild : target;
    if (focused === target) target.tabIndex = -1;
    focused.focus({ preventScroll: true });
    target.scrollIntoView();
  }

  function paste(event) {
    if (event.target.closest('input, textarea')) return;
    const files = [...event.clipboardData.files], text = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
    event.preventDefault();
    if (text || files.length === 0) {
      act('_jh_paste', text);
      part.read();
    } else {
      Junheng.files.take(files);
    }
  }

  part.start = wished => {
    document.body.classList.add('plain');
    byId('progress').hidden = true;
    byId('plain').hidden = false;
    byId('plain-no-webgl').hidden = wished;
    offerSamples();
    offerWorks().catch(() => {});                           // where the browser keeps nothing there is nothing to offer
    byId('plain-choose').addEventListener('click', () => Junheng.files.choose());
    byId('plain-cancel').addEventListener('click', () => act('_jh_plain_cancel'));
    byId('plain-close').addEventListener('click', () => act('_jh_plain_close'));
    byId('plain-print').addEventListener('click', () => window.print());
    byId('plain-standard').addEventListener('change', event => act('_jh_plain_standard', event.target.value));
    for (const button of document.querySelectorAll('#plain button[data-save]')) {
      button.addEventListener('click', () => act('_jh_plain_save', button.dataset.save));
    }
    byId('plain-open-all').addEventListener('click', () => {
      const all = document.querySelectorAll('#plain-report details'), open = ![...all].every(details => details.open);
      for (const details of all) details.open = open;
    });
    byId('plain-help').addEventListener('toggle', () => {
      Junheng.documents.show(byId('plain-help-text'), Junheng.memory.answer('_jh_plain_help'));
    }, { once: true });
    document.addEventListener('click', follow);
    document.addEventListener('paste', paste);
    update();
  };
  return part;
})();
