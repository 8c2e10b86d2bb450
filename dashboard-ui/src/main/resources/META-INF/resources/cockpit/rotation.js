// Shows one of its children after the other. All of them keep their place and size, so that nothing jumps.

class Rotation extends HTMLElement {
  connectedCallback() {
    this.turn = 0;
    this.timer = setInterval(() => this.next(), Number(this.getAttribute('seconds')) * 1000);
    this.show();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  next() {
    this.turn = (this.turn + 1) % Math.max(1, this.children.length);
    this.show();
  }

  show() {
    this.setAttribute('turn', this.turn + 1);
  }
}

customElements.define('rollcall-rotation', Rotation);
