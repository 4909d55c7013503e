import { showPayment } from './payment.js';

const main = document.querySelector('[data-payment]');
const section = document.createElement('section');
main.append(section);
showPayment(section, main.dataset.payment);
