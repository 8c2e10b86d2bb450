// An ECharts chart that is sent its option once and then only the points that changed.

const libraries = new Map();

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
    this.localise(option);
    this.ready = load(this.getAttribute('library')).then((echarts) => this.draw(echarts, option));
  }

  // Functions cannot be sent as JSON; numbers are written as the page's language does, in letters that grow with the wall.
  localise(option) {
    const language = document.documentElement.lang;
    const whole = new Intl.NumberFormat(language);
    const short = new Intl.NumberFormat(language, { notation: 'compact' });
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    option.yAxis.forEach((axis) => {
      axis.axisLabel = { ...axis.axisLabel, formatter: (value) => short.format(value) };
    });
    [...option.xAxis, ...option.yAxis].forEach((axis) => { axis.axisLabel.fontSize = rem * 0.82; });
    option.grid.forEach((grid) => { grid.left = rem * 3.4; });
    option.tooltip = { ...option.tooltip, valueFormatter: (value) => whole.format(value) };
  }

  draw(echarts, option) {
    this.chart = echarts.init(this, null, { renderer: 'canvas' });
    this.chart.setOption({ ...option, series: option.series.map((one, i) => ({ ...one, data: this.points(i) })) });
    this.resizing = new ResizeObserver(() => this.chart.resize());
    this.resizing.observe(this);
  }

  apply(deltas) {
    deltas.forEach((delta, i) => delta.forEach(([time, value]) => {
      if (value === null) {
        this.series[i].delete(time);
      } else {
        this.series[i].set(time, value);
      }
    }));
    this.chart?.setOption({ series: this.series.map((_, i) => ({ data: this.points(i) })) });
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
