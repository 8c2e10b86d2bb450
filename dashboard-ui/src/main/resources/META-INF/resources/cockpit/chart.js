// An ECharts chart that is sent its option once and then only the points that changed.

import { captioned } from './picture.js';

const libraries = new Map();

// What a point says of which nothing is known; ECharts breaks the line there.
const GAP = '-';

// Loaded by the first chart and after the figures are on the screen: the library is most of the page's weight.
function load(address) {
  if (!libraries.has(address)) {
    libraries.set(address, new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = address;
      script.onload = () => resolve(window.echarts);
      script.onerror = reject;
      document.head.append(script);
    }));
  }
  return libraries.get(address);
}

class DeltaChart extends HTMLElement {
  start(option) {
    this.series = option.series.map(() => new Map());
    this.option = option;
    this.open();
  }

  // The page's frame may take the element out and put it in again while it opens.
  connectedCallback() {
    if (this.option) {
      this.open();
    }
  }

  open() {
    load(this.getAttribute('library')).then((echarts) => {
      if (this.isConnected && !this.chart) {
        this.draw(echarts, this.option);
      }
    });
  }

  // Functions cannot be sent as JSON; numbers are written as the page's language does, in letters that grow with the wall.
  localise(option) {
    const language = document.documentElement.lang;
    const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
    const whole = new Intl.NumberFormat(language);
    const short = new Intl.NumberFormat(language, { notation: 'compact' });
    const write = option.percent ? (value) => percent.format(value / 10000) : undefined;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const letter = rem * (this.closest('.page-wall') ? 1 : 0.82);
    option.yAxis.forEach((axis) => {
      axis.axisLabel = { ...axis.axisLabel, hideOverlap: true, formatter: write ?? ((value) => short.format(value)) };
    });
    [...option.xAxis, ...option.yAxis].forEach((axis) => { axis.axisLabel.fontSize = letter; });
    option.grid.forEach((grid) => { grid.left = rem * 3.6; });
    // A line across says what it is, inside the plot at its end.
    option.series.filter((one) => one.labelled).forEach((one) => {
      one.endLabel = {
        show: true, formatter: '{a}', align: 'right', verticalAlign: 'top', offset: [-rem * 0.7, rem * 0.2], fontSize: letter,
      };
    });
    const tell = write ?? ((value) => whole.format(value));
    // The upper bound of a band is drawn as what lies above the lower one, and told as what it is.
    option.series.filter((one) => one.above !== undefined).forEach((one) => {
      const place = option.series.indexOf(one);
      one.tooltip = { valueFormatter: (_, index) => tell(this.points(place)[index][1]) };
    });
    option.tooltip = { ...option.tooltip, valueFormatter: (value) => (value === GAP ? '–' : tell(value)) };
  }

  // Colours are the style sheet's, for a light page and a dark one.
  dress(option) {
    const style = getComputedStyle(this);
    const colour = (name) => style.getPropertyValue(name).trim();
    option.textStyle = { color: colour('--ink-soft'), fontFamily: style.fontFamily };
    option.tooltip = {
      ...option.tooltip,
      backgroundColor: colour('--panel-deep'),
      borderColor: colour('--line'),
      textStyle: { color: colour('--ink') },
    };
    [...option.xAxis, ...option.yAxis].forEach((axis) => {
      axis.axisLabel.color = colour('--ink-soft');
      axis.axisLine = { ...axis.axisLine, lineStyle: { color: colour('--line') } };
    });
    option.yAxis.forEach((axis) => { axis.splitLine = { lineStyle: { color: colour('--line-soft') } }; });
    option.series.forEach((one) => {
      one.color = colour(one.colorOf);
      if (one.labelled) {
        one.endLabel = {
          ...one.endLabel, color: colour('--ink'), textBorderColor: colour('--panel-deep'), textBorderWidth: 3,
        };
      }
      if (one.filled) {
        one.areaStyle = { color: one.color, opacity: 0.2 };
      }
    });
  }

  // Only now: an element that is not on the page has no colours, and a page that is not a wall yet no large letters.
  draw(echarts, option) {
    this.localise(option);
    this.dress(option);
    this.chart = echarts.init(this, null, { renderer: 'canvas' });
    this.chart.setOption({ ...option, series: option.series.map((one, i) => ({ ...one, data: this.drawn(i) })) });
    this.resizing = new ResizeObserver(() => this.chart.resize());
    this.resizing.observe(this);
  }

  apply(deltas) {
    deltas.forEach((delta, i) => delta.forEach(([time, value]) => {
      if (value === null) {
        this.series[i].delete(time);
      } else {
        this.series[i].set(time, value === -1 ? GAP : value);
      }
    }));
    this.chart?.setOption({ series: this.series.map((_, i) => ({ data: this.drawn(i) })) });
  }

  savePicture(fileName) {
    if (!this.chart) {
      return;
    }
    const image = new Image();
    image.onload = () => this.download(captioned(image, this, this.legend()), fileName);
    image.src = this.chart.getDataURL({ pixelRatio: 2, backgroundColor: this.colour('--panel-deep') });
  }

  // The band is one, although it is drawn as two lines; what is not known is not in it, and what is labelled needs no more.
  legend() {
    return this.option.series
      .map((one, i) => ({
        text: one.legend ?? one.name,
        colour: one.colorOf,
        kind: one.stack ? 'band' : one.lineStyle?.type ? 'dashed' : 'line',
        drawn: this.series[i].size > 0,
      }))
      .filter((one) => one.text && one.drawn);
  }

  download(canvas, fileName) {
    canvas.toBlob((blob) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = fileName;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    }, 'image/png');
  }

  colour(name) {
    return getComputedStyle(this).getPropertyValue(name).trim();
  }

  drawn(i) {
    const lower = this.series[this.option.series[i].above];
    return lower ? this.points(i).map(([time, value]) => [time, value - (lower.get(time) ?? 0)]) : this.points(i);
  }

  points(i) {
    return [...this.series[i].entries()].sort((a, b) => a[0] - b[0]);
  }

  disconnectedCallback() {
    this.resizing?.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }
}

customElements.define('rollcall-chart', DeltaChart);
