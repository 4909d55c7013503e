import { conversationIn } from '../../support/conversation.ts';
import { known } from '../happenings.ts';

const conversation = conversationIn('en-US');

conversation('outside the area is said at once', [
  ['a large pepperoni pizza', 'pepperoni', 'item'],
  ["that's all", 'deliver', 'address'],
  ['Rua Qualquer 10, CEP 90000-000', ["don't deliver", 'Centro'], 'address'],
  ['Rua das Flores 120, Centro', 'name', 'name'],
]);

conversation('an address given before it is asked for', [
  ['a large pepperoni pizza', 'pepperoni', 'item'],
  ['deliver it to Rua das Flores 120, Centro', 'Rua das Flores', 'item'],
  ["that's it", 'name', 'name'],
]);

conversation('below the minimum', [
  known,
  ['a flan', 'flan', 'item'],
  ["that's all", 'short', 'item', ['1 flan']],
  ['okay add a lasagna', 'lasagna', 'item', ['1 flan', '1 lasagna']],
  ["that's all", 'pay', 'payment'],
]);

conversation('what delivery costs', [
  ['how much is delivery', ['Centro', 'Moema'], 'none'],
  ['a flan', 'flan', 'item'],
  ['do you deliver to Moema', 'Moema', 'item', ['1 flan']],
]);

conversation('another address than the one we know', [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ['change my address', 'deliver', 'address'],
  ['Alameda dos Jurupis 500, Moema', 'pay', 'payment'],
  ['card', ['Jurupis', 'Moema'], 'confirm'],
]);

conversation('the address changes after the read-back, and is read again', [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ["that's all", 'pay', 'payment'],
  ['card', ['Flores', 'total'], 'confirm'],
  ['my address is Rua Mourato Coelho 10, Pinheiros', ['Pinheiros', 'total'], 'confirm'],
  ['yes', 'number 1', 'none'],
]);

conversation('a phone number that is none is asked again', [
  ['a lasagna', 'lasagna', 'item'],
  ["that's all", 'deliver', 'address'],
  ['Rua das Flores 120, Centro', 'name', 'name'],
  ['Mary', 'phone', 'phone'],
  ['123', "doesn't look complete", 'phone'],
  ['+1 212 555 2368', 'pay', 'payment'],
]);

conversation('a name that is none is asked again', [
  ['a lasagna', 'lasagna', 'item'],
  ["that's all", 'deliver', 'address'],
  ['Rua das Flores 120, Centro', 'name', 'name'],
  ['12345', /./, 'name'],
  ['my name is Mary Jones', 'phone', 'phone'],
]);

conversation('a question in the middle of checkout comes back to where it was', [
  ['a lasagna', 'lasagna', 'item'],
  ["that's all", 'deliver', 'address'],
  ['do you deliver to Moema', ['Moema', 'Where should we'], 'address'],
  ["what's my total", ['lasagna', 'Where should we'], 'address'],
]);

conversation('one more item in the middle of checkout', [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ["that's all", 'pay', 'payment'],
  ['oh and a flan', ['flan', 'pay'], 'payment', ['1 lasagna', '1 flan']],
  ['card', ['flan', 'total'], 'confirm'],
]);

conversation('one more item where a name was asked', [
  ['a lasagna', 'lasagna', 'item'],
  ["that's all", 'deliver', 'address'],
  ['Rua das Flores 120, Centro', 'name', 'name'],
  ['add a flan', ['flan', 'name'], 'name', ['1 lasagna', '1 flan']],
  ['Mary', 'phone', 'phone'],
  ['and a brownie', ['brownie', 'phone'], 'phone', ['1 lasagna', '1 flan', '1 brownie']],
]);

conversation('a neighborhood alone is not an address yet', [
  ['a large calabresa pizza', 'calabresa', 'item'],
  ["that's all", 'deliver', 'address'],
  ['Vila Mariana', 'street', 'address'],
  ['Rua Vergueiro', 'number', 'address'],
  ['3000', 'name', 'name'],
]);

conversation('home is remembered by that name', [
  known,
  ['a large calabresa pizza', 'calabresa', 'item'],
  ['deliver it to work', 'remember', 'address'],
  ['Rua Augusta 100, Centro', 'pay', 'payment'],
  ['card', ['Rua Augusta', 'Shall I place it'], 'confirm'],
  ['yes', 'number', 'none'],
  ['a large tuna pizza', 'tuna', 'item'],
  ['deliver to Rua das Flores 120, Centro', 'Rua das Flores', 'item'],
  ['send it to the office', 'Rua Augusta', 'item'],
]);
