// Many small cells on one canvas: 1,639 elements would weigh on every page, one canvas does not.

class Mosaic extends HTMLElement {
  connectedCallback() {
    this.canvas ??= this.appendChild(document.createElement('canvas'));
    this.cells ??= [];
    this.resizing = new ResizeObserver(() => this.draw());
    this.resizing.observe(this);
    this.onpointermove = (event) => this.point(event);
    this.onclick = (event) => this.select(event);
  }

  disconnectedCallback() {
    this.resizing.disconnect();
  }

  showAll(cells) {
    this.cells = cells;
    this.draw();
  }

  change(changes) {
    changes.forEach(([i, kind]) => { this.cells[i][1] = kind; });
    this.draw();
  }

  draw() {
    const { clientWidth: width, clientHeight: height } = this;
    const count = this.cells.length;
    if (!count || !width || !height) {
      return;
    }
    const scale = window.devicePixelRatio || 1;
    this.canvas.width = Math.round(width * scale);
    this.canvas.height = Math.round(height * scale);
    this.lay(width, height, count);
    const pen = this.canvas.getContext('2d');
    pen.scale(scale, scale);
    const style = getComputedStyle(this);
    const looks = this.getAttribute('kinds').split('\n').map((_, kind) => ({
      fill: style.getPropertyValue('--kind-' + kind).trim(),
      hollow: kind === 0,
      line: style.getPropertyValue('--kind-' + kind + '-line').trim(),
    }));
    this.cells.forEach(([, kind], i) => this.cell(pen, i, looks[kind]));
  }

  // As many columns as make the cells nearly square and fill the height; few cells stay cells and do not become walls.
  lay(width, height, count) {
    const largest = 4 * parseFloat(getComputedStyle(document.documentElement).fontSize);
    const filling = Math.ceil(Math.sqrt((count * width) / height));
    const columns = Math.max(1, filling, Math.min(count, Math.floor(width / largest)));
    const rows = Math.ceil(count / columns);
    const stepX = Math.min(width / columns, largest);
    this.grid = { columns, stepX, stepY: Math.min(height / rows, stepX * 1.25) };
  }

  cell(pen, i, look) {
    const { columns, stepX, stepY } = this.grid;
    const gap = Math.min(3, Math.max(1, stepX * 0.14));
    const x = (i % columns) * stepX + gap / 2;
    const y = Math.floor(i / columns) * stepY + gap / 2;
    pen.beginPath();
    pen.roundRect(x, y, stepX - gap, stepY - gap, Math.min(3, stepX / 6));
    if (look.fill) {
      pen.fillStyle = look.fill;
      pen.fill();
    }
    if (look.line) {
      pen.strokeStyle = look.line;
      pen.lineWidth = 1;
      if (look.hollow) {
        pen.moveTo(x, y + stepY - gap);
        pen.lineTo(x + stepX - gap, y);
      }
      pen.stroke();
    }
  }

  // The number of the cell under the pointer, or one that no cell has.
  at(event) {
    if (!this.grid) {
      return -1;
    }
    const { columns, stepX, stepY } = this.grid;
    const column = Math.floor(event.offsetX / stepX);
    return column < columns ? Math.floor(event.offsetY / stepY) * columns + column : -1;
  }

  select(event) {
    const i = this.at(event);
    if (this.cells[i]) {
      this.dispatchEvent(new CustomEvent('cell-select', { detail: i }));
    }
  }

  point(event) {
    const cell = this.cells[this.at(event)];
    this.title = cell ? cell[0] + ' · ' + this.getAttribute('kinds').split('\n')[cell[1]] : '';
  }
}

customElements.define('rollcall-mosaic', Mosaic);
