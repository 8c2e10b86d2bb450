// Areas and points as one SVG: shapes are drawn once, and what changes after that is a class and a text. Colours, hatching and type are the style sheet's.

const SVG = 'http://www.w3.org/2000/svg';
const NOTHING = -1;
// In pixels, whatever the plane's units come to.
const MARGIN = 14;
const LETTER = 12;
const DOT = 4;

let maps = 0;

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

// Chinese letters are as wide as they are high, others about half of that.
function width(text) {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.56), 0);
}

function rank({ shape, second }) {
  const first = shape.classList.contains('map-kind-0') || shape.classList.contains('map-kind-1');
  return first ? 0 : second.textContent ? 1 : 2;
}

class AreaMap extends HTMLElement {
  connectedCallback() {
    this.resizing = new ResizeObserver(() => this.fit());
    this.resizing.observe(this);
  }

  disconnectedCallback() {
    this.resizing.disconnect();
  }

  static get observedAttributes() {
    return ['looks-at'];
  }

  attributeChangedCallback() {
    this.fit();
  }

  showAll(size, areas, points, areaStates, pointStates) {
    // Whoever has come to an area with the keyboard stays there.
    const focused = this.contains(document.activeElement) ? document.activeElement.dataset.area : undefined;
    this.size = size;
    this.svg?.remove();
    this.svg = element('svg', { preserveAspectRatio: 'xMidYMid meet' });
    this.svg.append(this.hatching());
    this.areas = areas.map((area) => this.area(area));
    this.points = points.map((point) => this.point(point));
    // Names lie above the points, and points above every area.
    this.svg.append(...this.areas.map((area) => area.shape), ...this.points.map((point) => point.shape),
      ...this.areas.map((area) => area.label));
    this.change(areaStates, pointStates);
    this.append(this.svg);
    this.fit();
    if (focused) {
      this.areas.find((area) => area.code === focused)?.shape.focus();
    }
  }

  hatching() {
    // Of this map: one that is out of sight on the same page paints nothing with its own.
    this.hatchId ??= `map-silent-${++maps}`;
    this.style.setProperty('--map-silent', `url(#${this.hatchId})`);
    const hatching = element('pattern', {
      id: this.hatchId, width: 8, height: 8, patternUnits: 'userSpaceOnUse',
    });
    hatching.append(element('path', { d: 'M-2 2L2-2M0 8L8 0M6 10L10 6', class: 'map-hatch' }));
    this.hatch = hatching;
    const definitions = element('defs', {});
    definitions.append(hatching);
    return definitions;
  }

  area([code, name, path, x, y]) {
    const shape = element('path', { d: path, class: 'map-area', 'data-area': code });
    const label = element('text', { x, y, class: 'map-label', 'aria-hidden': 'true' });
    const first = element('tspan', { x, class: 'map-name' });
    const second = element('tspan', { x, dy: '1.15em', class: 'map-value' });
    first.textContent = name;
    label.append(first, second);
    const title = element('title', {});
    shape.append(title);
    if (this.classList.contains('selectable')) {
      shape.setAttribute('role', 'link');
      shape.setAttribute('tabindex', 0);
      shape.onclick = () => this.tell('area-select', code);
      shape.onkeydown = (event) => {
        if (event.key === 'Enter') {
          this.tell('area-select', code);
        }
      };
    } else {
      shape.setAttribute('role', 'img');
    }
    return { code, name, x, y, shape, label, second, title };
  }

  // They stand in the list of schools too, which the keyboard reaches.
  point([code, name, x, y]) {
    const shape = element('g', { transform: `translate(${x} ${y})`, 'aria-hidden': 'true' });
    const title = element('title', {});
    shape.append(title, element('circle', {}), element('path', { d: 'M-.7 .7L.7-.7' }));
    if (this.classList.contains('selectable')) {
      shape.onclick = () => this.tell('point-select', code);
    }
    return { name, x, y, shape, title };
  }

  tell(event, code) {
    this.dispatchEvent(new CustomEvent(event, { detail: code }));
  }

  change(areaStates, pointStates) {
    areaStates.forEach(([i, kind, text]) => {
      const { name, shape, second, title } = this.areas[i];
      shape.setAttribute('class', 'map-area ' + (kind === NOTHING ? 'map-nothing' : 'map-kind-' + kind));
      shape.setAttribute('aria-label', text ? name + ' · ' + text : name);
      title.textContent = text ? name + ' · ' + text : name;
      second.textContent = text;
    });
    pointStates.forEach(([i, kind, text]) => {
      const { name, shape, title } = this.points[i];
      shape.setAttribute('class', 'map-point map-kind-' + kind);
      title.textContent = name + ' · ' + text;
    });
    this.name();
  }

  // The part that is looked at fills the element; letters, lines and points keep their size.
  fit() {
    const { clientWidth, clientHeight } = this;
    if (!this.svg?.isConnected || !clientWidth || !clientHeight) {
      return;
    }
    const looked = this.areas.find((area) => area.code === this.getAttribute('looks-at'));
    const box = looked ? looked.shape.getBBox() : { x: 0, y: 0, width: this.size[0], height: this.size[1] };
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) / 14;
    const inner = Math.max(1 / clientWidth, box.width / (clientWidth - 2 * MARGIN), box.height / (clientHeight - 2 * MARGIN));
    // One pixel in the plane's units; nearer than two schools' distance shows no more.
    this.unit = Math.max(inner, 0.05);
    this.svg.setAttribute('viewBox', [
      box.x + box.width / 2 - (clientWidth * this.unit) / 2,
      box.y + box.height / 2 - (clientHeight * this.unit) / 2,
      clientWidth * this.unit,
      clientHeight * this.unit,
    ].join(' '));
    this.letter = LETTER * rem * (this.closest('.page-wall') ? 1.2 : 1);
    this.svg.style.setProperty('--map-letter', this.letter * this.unit + 'px');
    this.hatch.setAttribute('patternTransform', `scale(${this.unit * rem})`);
    // As many as there is room for: of a district's hundreds they are small, of a handful large.
    const room = Math.sqrt((box.width * box.height) / Math.max(1, this.points.length)) / this.unit;
    const radius = Math.min(2.2 * DOT, Math.max(0.8 * DOT, room / 9)) * rem * this.unit;
    this.points.forEach(({ x, y, shape }) => shape.setAttribute('transform', `translate(${x} ${y}) scale(${radius})`));
    this.areas.forEach(({ code, shape }) => shape.classList.toggle('map-aside', Boolean(looked) && code !== looked.code));
    this.name();
  }

  // A name that its area has no room for, or that would lie across another, is left out; the area's border tells it all the same.
  name() {
    if (!this.letter) {
      return;
    }
    const looksAt = this.getAttribute('looks-at');
    const taken = [];
    // A fault and a silent area are told first, then what has a figure, then the largest.
    const order = this.areas.map((area) => ({ area, box: area.shape.getBBox() })).sort((one, other) =>
      rank(one.area) - rank(other.area) || other.box.width * other.box.height - one.box.width * one.box.height);
    order.forEach(({ area: { code, name, x, y, label, second }, box }) => {
      const letter = this.letter * this.unit;
      const room = box.width / letter;
      const value = second.textContent;
      const place = (lines, letters) => {
        const half = (letters / 2 + 0.15) * letter;
        const next = [x - half, y - letter, x + half, y + (1.15 * (lines - 1) + 0.25) * letter];
        const free = taken.every((one) => next[2] <= one[0] || one[2] <= next[0] || next[3] <= one[1] || one[3] <= next[1]);
        if (free) {
          taken.push(next);
        }
        return free;
      };
      const fits = width(name) < room * 0.98 && box.height > letter * 3 && (!looksAt || code === looksAt);
      const both = fits && value && width(value) < room && place(2, Math.max(width(name), width(value)));
      label.style.display = both || (fits && place(1, width(name))) ? '' : 'none';
      second.style.display = both ? '' : 'none';
    });
  }
}

customElements.define('rollcall-map', AreaMap);
