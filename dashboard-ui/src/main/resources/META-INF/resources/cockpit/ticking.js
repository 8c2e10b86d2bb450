// A clock and an age that tick in the browser: the server sends a moment once and not once a second.

class Ticking extends HTMLElement {
  connectedCallback() {
    this.timer = setInterval(() => this.tick(), this.constructor.pace);
    this.tick();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  write(text) {
    if (this.textContent !== text) {
      this.textContent = text;
    }
  }
}

class WallClock extends Ticking {
  static pace = 250;
  static observedAttributes = ['zone'];

  attributeChangedCallback(name, before, zone) {
    this.format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
    });
    this.tick();
  }

  tick() {
    this.write(this.format ? this.format.format(new Date()) : '');
  }
}

class Age extends Ticking {
  static pace = 200;
  static observedAttributes = ['age'];

  attributeChangedCallback(name, before, age) {
    this.sent = performance.now() - Number(age);
    this.tick();
  }

  tick() {
    if (this.sent !== undefined) {
      this.write(this.words((performance.now() - this.sent) / 1000));
    }
  }

  words(seconds) {
    if (seconds < 10) {
      return this.unit('seconds', seconds.toFixed(1));
    }
    if (seconds < 60) {
      return this.unit('seconds', Math.floor(seconds));
    }
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60) {
      return this.unit('minutes', minutes) + ' ' + this.unit('seconds', Math.floor(seconds % 60));
    }
    return this.unit('hours', Math.floor(minutes / 60)) + ' ' + this.unit('minutes', minutes % 60);
  }

  unit(name, number) {
    return (this.getAttribute(name) ?? '').replace('#', number);
  }
}

customElements.define('rollcall-clock', WallClock);
customElements.define('rollcall-age', Age);
