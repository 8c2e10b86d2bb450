// A chart as a picture, which travels without its page: above it stands what it shows, of whom, of when, and how much of it is known.

const MARGIN = 24;
const SIGN = 52;

const BETWEEN = '  ·  ';

// The image is the chart as it is drawn, with two points to one of the screen's; the legend has a name, a colour and a kind for each of the lines.
export function captioned(image, chart, legend) {
  const style = getComputedStyle(chart);
  const colour = (name) => style.getPropertyValue(name).trim();
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  const font = (weight, size) => `${weight} ${size}px ${style.fontFamily}`;
  const room = image.width - 2 * MARGIN;
  const title = chart.closest('.panel').querySelector('h2').innerText;
  const caption = [
    ...rows(pen, font(600, 34), 54, '--ink', [{ text: title }], room),
    ...rows(pen, font(400, 24), 36, '--ink-soft', of(), room),
    ...rows(pen, font(400, 24), 36, '--ink-soft', known(chart), room),
    ...rows(pen, font(400, 24), 40, '--ink-soft', legend, room),
  ];
  const height = caption.reduce((sum, row) => sum + row.height, MARGIN);
  // A canvas forgets its pen with its size.
  canvas.width = image.width;
  canvas.height = height + image.height;
  pen.fillStyle = colour('--panel-deep');
  pen.fillRect(0, 0, canvas.width, canvas.height);
  let top = MARGIN / 2;
  caption.forEach((row) => {
    top += row.height;
    write(pen, row, top - 12, colour, room);
  });
  pen.drawImage(image, 0, height);
  return canvas;
}

// Whom and which day it shows.
function of() {
  return ['.bar-title h1', '.bar-date', '.session-switch [aria-pressed="true"]', '.scope-bar vaadin-select-value-button', '.about h2']
    .flatMap(shown);
}

// As of when, how much of it is known, and where it comes from.
function known(chart) {
  const now = new Intl.DateTimeFormat(document.documentElement.lang, {
    year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short',
    timeZone: document.querySelector('rollcall-clock')?.getAttribute('zone') ?? undefined,
  }).format(new Date());
  return [
    ...['.freshness-verdict', '.freshness-complete', '.dial-coverage'].flatMap(shown),
    { text: (chart.getAttribute('source') ?? '').replace('#', now) },
  ];
}

// What is written there, if somebody can see it.
function shown(place) {
  return [...document.querySelectorAll(place)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => ({ text: element.innerText.replace(/\s+/g, ' ').trim() }))
    .filter((part) => part.text);
}

// As many rows as it takes to have everything within the picture.
function rows(pen, font, height, ink, parts, room) {
  pen.font = font;
  const rows = [];
  let left = Infinity;
  parts.forEach((part) => {
    const between = pen.measureText(BETWEEN).width;
    const width = pen.measureText(part.text).width + (part.kind ? SIGN : 0);
    if (left + between + width > room) {
      rows.push({ font, height, ink, parts: [] });
      left = -between;
    }
    rows.at(-1).parts.push({ ...part, left: left + between });
    left += between + width;
  });
  return rows;
}

function write(pen, row, line, colour, room) {
  pen.font = row.font;
  row.parts.forEach((part, i) => {
    const left = MARGIN + part.left;
    if (part.kind) {
      draw(pen, part.kind, colour(part.colour), left, line - 9);
    } else if (i > 0) {
      pen.fillStyle = colour(row.ink);
      pen.fillText(BETWEEN, left - pen.measureText(BETWEEN).width, line);
    }
    pen.fillStyle = colour(row.ink);
    pen.fillText(part.text, left + (part.kind ? SIGN : 0), line, room);
  });
}

// As the lines themselves are drawn.
function draw(pen, kind, colour, left, middle) {
  pen.save();
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  if (kind === 'band') {
    pen.globalAlpha = 0.25;
    pen.fillRect(left, middle - 9, 40, 18);
    pen.globalAlpha = 1;
    pen.fillRect(left, middle - 9, 40, 2);
    pen.fillRect(left, middle + 7, 40, 2);
  } else {
    pen.lineWidth = 6;
    pen.setLineDash(kind === 'dashed' ? [14, 6] : []);
    pen.beginPath();
    pen.moveTo(left, middle);
    pen.lineTo(left + 40, middle);
    pen.stroke();
  }
  pen.restore();
}
