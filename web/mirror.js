// What the canvas shows, as real elements: names, roles, states and places of all items, for screen readers, for
// keyboard users who leave the canvas with F6, and for tests. It follows the frames and costs nothing at rest.
var Junheng = Junheng || {};

Junheng.mirror = (() => {
  const PAUSE_MS = 150;                                     // at most so often: readers cannot follow faster
  const PRESSABLE = new Set(['button', 'checkbox', 'radio', 'textbox', 'combobox', 'option', 'tab', 'treeitem', 'row', 'grid']);
  const GROUPS = { tablist: 'tab', radiogroup: 'radio', listbox: 'option' };
  // What unfolds is a button that says so: a tree may hold nothing but its branches. A row or a grid is entered by one.
  const AS_BUTTON = new Set(['treeitem', 'row', 'grid']);
  const part = {};
  const elements = new Map();                               // item key -> element
  let root, timer = 0;

  part.items = () => JSON.parse(Junheng.memory.answer('_jh_items'));
  part.state = () => JSON.parse(Junheng.memory.answer('_jh_state'));

  function make(item) {
    const pressable = PRESSABLE.has(item.role), field = item.role === 'textbox';
    const element = document.createElement(field ? 'input' : pressable ? 'button' : 'div');
    element.className = 'item';
    if (!pressable) return element;
    const activate = () => { Module._jh_activate(item.id); Junheng.loop.drawNow(); };
    element.type = field ? 'text' : 'button';
    element.addEventListener('click', activate);
    if (!field) return element;
    // It shows what the field says; to edit it is to go there, where the text is composed.
    element.readOnly = true;
    element.addEventListener('keydown', event => {
      if (event.key !== 'Enter' && event.key !== 'F2') return;
      event.preventDefault();
      activate();
    });
    return element;
  }

  function set(element, name, value) {
    if (value === undefined || value === null || value === '') element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
  }

  function describe(element, item, ratio) {
    if (PRESSABLE.has(item.role)) {
      const field = item.role === 'textbox';
      set(element, 'role', AS_BUTTON.has(item.role) ? 'button' : field ? null : item.role);
      set(element, 'aria-label', item.value && !field ? `${item.name}，${item.value}` : item.name);
      if (field && element.value !== (item.value ?? '')) element.value = item.value ?? '';
      set(element, 'aria-description', field ? '按回车修改' : null);
      set(element, 'aria-haspopup', item.role === 'combobox' ? 'listbox' : null);
      if (element.disabled !== (item.enabled === false)) element.disabled = item.enabled === false;
      set(element, 'aria-checked', item.checked);
      set(element, 'aria-expanded', item.open);
      set(element, item.role === 'option' || item.role === 'tab' ? 'aria-selected' : 'aria-pressed',
          item.role === 'checkbox' || item.role === 'radio' ? null : item.selected);
    } else {
      set(element, 'role', item.role === 'heading' ? 'heading' : item.role === 'image' ? 'img' : null);
      set(element, 'aria-level', item.role === 'heading' ? item.level || 2 : null);
      // Of a cell its row and its column are told by the table.
      const text = item.role === 'gridcell' ? item.value || '空'
                 : item.role === 'columnheader' && item.value ? `${item.name}（${item.value}）` : item.name;
      if (item.role === 'image') set(element, 'aria-label', item.name);
      else if (element.textContent !== text) element.textContent = text;
    }
    const style = element.style;
    style.left = item.x / ratio + 'px';
    style.top = item.y / ratio + 'px';
    style.width = item.w / ratio + 'px';
    style.height = item.h / ratio + 'px';
  }

  // What goes over the elements once: which were seen, and what is due next in each element that holds others.
  class Pass {
    constructor() { Object.assign(this, { seen: new Set(), due: new Map(), named: new Map(), groups: new Map() }); }

    // Moving an element would take its focus away, so only what is out of order is moved.
    put(element, within) {
      const place = this.due.has(within) ? this.due.get(within) : within.firstChild;
      if (element === place) return this.due.set(within, place.nextSibling);
      if (this.due.get(element.parentNode) === element) this.due.set(element.parentNode, element.nextSibling);
      within.insertBefore(element, place);
      this.due.set(within, place);
    }

    // An element that holds others, in its place; made where there is none. Rows and cells stand by their number,
    // whatever was drawn first: `index` is the name of its attribute.
    holder(key, within, role, index, number) {
      let element = elements.get(key);
      if (!element) {
        elements.set(key, element = document.createElement('div'));
        element.setAttribute('role', role);
      }
      if (this.seen.has(key)) return element;
      this.seen.add(key);
      if (!index) {
        this.put(element, within);
        return element;
      }
      set(element, index, number);
      let next = within.firstChild;
      while (next && next !== element && Number(next.getAttribute(index)) < number) next = next.nextSibling;
      if (next !== element) within.insertBefore(element, next);
      return element;
    }

    // The table itself comes before what is in it.
    table(item) {
      this.kind = item.role;
      const element = this.holder(`${item.role} ${item.table}`, root, item.role);
      set(element, 'aria-label', item.name.trim());
      set(element, 'aria-rowcount', item.row);
      set(element, 'aria-colcount', item.column);
      this.named.clear();
    }

    // By its name, which stays when others come before it: an element that is moved loses the focus.
    group(item) {
      let key = `${item.role} ${item.name}`;
      while ([...this.groups.values()].some(one => one.key === key)) key += '/';
      this.groups.set(item.group, { ...item, key });
    }

    // Tabs, radio buttons and options lie in the element of their group, wherever the first of them lies.
    place(item) {
      const within = this.within(item), group = this.groups.get(item.group);
      if (!within || !group || GROUPS[group.role] !== item.role) return within;
      const element = this.holder(group.key, within, group.role);
      set(element, 'aria-label', group.name);
      return element;
    }

    // The cell where an item goes; null where it says again what the row's own button says.
    within({ table, row, column, role, name, selected, invalid }) {
      if (table === undefined) return root;
      const of = `${this.kind} ${table}`;
      const line = this.holder(`${of}/${row}`, elements.get(of), 'row', 'aria-rowindex', row + 1);
      if (column === 0 && PRESSABLE.has(role) && !this.named.has(row)) this.named.set(row, name);
      else if (column === 0 && role === 'text' && this.named.get(row)?.includes(name)) return null;
      const header = row === 0 ? 'columnheader' : column === 0 ? 'rowheader' : null;
      const cell = this.holder(`${of}/${row}/${column}`, line, header ?? (this.kind === 'grid' ? 'gridcell' : 'cell'),
                               'aria-colindex', column + 1);
      if (this.kind === 'grid') {
        set(cell, 'aria-selected', selected);
        set(cell, 'aria-invalid', invalid);
      }
      return cell;
    }
  }

  function sync() {
    timer = 0;
    const ratio = window.devicePixelRatio || 1, pass = new Pass();
    let field = null, cell = null;
    for (const item of part.items()) {
      if (item.role === 'table' || (item.role === 'grid' && !item.id)) { pass.table(item); continue; }
      if (item.role in GROUPS) { pass.group(item); continue; }
      if (item.editing) field = item;
      if (item.role === 'gridcell' && item.selected) cell = item;
      let key = `${item.role}/${item.id || item.name}`;
      if (!item.id && item.table !== undefined) key += `@${item.table}/${item.row}/${item.column}`;
      if (item.id && pass.seen.has(key)) continue;
      while (pass.seen.has(key)) key += '/';                // a text that stands there once more
      const within = pass.place(item);
      if (!within) continue;
      pass.seen.add(key);
      let element = elements.get(key);
      if (!element) elements.set(key, element = make(item));
      describe(element, item, ratio);
      pass.put(element, within);
    }
    for (const [key, element] of elements) {
      if (pass.seen.has(key)) continue;
      element.remove();
      elements.delete(key);
    }
    follow(field, cell);
  }

  // Where text goes, for those who do not see it: the field that is edited, else the cell of a grid that is chosen.
  function follow(field, cell) {
    const typed = Junheng.textInput.element, at = field ?? cell;
    set(typed, 'aria-label', at ? at.name : '文字输入');
    set(typed, 'aria-description', at?.value);
    const line = document.getElementById('chosen-cell');
    const said = !field && cell && document.activeElement === typed ? `${cell.name}：${cell.value || '空'}` : '';
    if (line.textContent !== said) line.textContent = said;
  }

  part.schedule = () => { if (!timer) timer = setTimeout(sync, PAUSE_MS); };

  // F6 leaves the canvas for the mirror (Tab then walks through it and out of the page); F6 again comes back.
  part.enter = () => {
    sync();
    const first = root.querySelector('button:not([disabled]), input:not([disabled])');
    if (first) first.focus({ preventScroll: true });
  };

  part.announce = text => {
    const line = document.getElementById('announcement');
    if (line.textContent !== text) line.textContent = text;
  };

  part.start = () => {
    root = document.getElementById('mirror');
    root.addEventListener('keydown', event => {
      if (event.code !== 'F6') return;
      event.preventDefault();
      Junheng.canvas.element.focus({ preventScroll: true });
    });
  };
  return part;
})();
