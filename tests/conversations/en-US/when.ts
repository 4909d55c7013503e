import { conversationIn } from '../../support/conversation.ts';
import { known, later, opens } from '../happenings.ts';

const conversation = conversationIn('en-US');
const NIGHTS = { mon: [{ from: '18:00', to: '23:00' }], sun: [{ from: '18:00', to: '23:00' }] };

conversation('for later', [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ['tomorrow at noon', 'tomorrow', 'item'],
  ["that's it", 'pay', 'payment'],
  ['card', ['tomorrow', 'total'], 'confirm'],
  ['yes', ['number 1', 'tomorrow'], 'none'],
  ["where's my order", 'set for', 'none'],
]);

conversation('at eight tonight', [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ['at eight tonight', 'today', 'item'],
]);

conversation('on second thought, as soon as possible', [
  known,
  ['a lasagna', 'lasagna', 'item'],
  ['tomorrow at 8 pm', 'tomorrow', 'item'],
  ['asap please', 'as soon as', 'item'],
]);

conversation('closed: says when we open, and offers to set it', [
  known,
  opens(NIGHTS),
  ['a lasagna', 'lasagna', 'item'],
  ["that's it", ['closed', 'today'], 'time'],
  ['yes', 'pay', 'payment'],
  ['card', 'total', 'confirm'],
  ['yes', 'number 1', 'none'],
]);

conversation('closed, and another time is better', [
  known,
  opens(NIGHTS),
  ['a lasagna', 'lasagna', 'item'],
  ["that's it", 'closed', 'time'],
  ['no', 'What time', 'time'],
  ['9 pm', 'set it for', 'payment'],
]);

conversation('closed at the time asked for', [
  known,
  opens(NIGHTS),
  later(120),
  ['a lasagna', 'lasagna', 'item'],
  ['tomorrow at 10 am', 'closed', 'time'],
]);

conversation('when do you open', [
  opens(NIGHTS),
  ['when do you open', '6:00 PM to 11:00 PM', 'none'],
]);

conversation('an hour without a day is of the day already said', [
  known,
  ['two lasagnas', 'lasagna', 'item'],
  ['for tomorrow at eight pm', 'tomorrow at 8:00 PM', 'item'],
  ['at nine', 'tomorrow at 9:00 PM', 'item'],
  ['no, at ten', 'tomorrow at 10:00 PM', 'item'],
  ['at eight am', 'tomorrow at 8:00 AM', 'item'],
]);

conversation('"not today, tomorrow" changes the day and keeps the hour', [
  known,
  ['two lasagnas for eight pm', 'today at 8:00 PM', 'item'],
  ['not today, tomorrow', 'tomorrow at 8:00 PM', 'item'],
  ['actually not tomorrow, today', 'today at 8:00 PM', 'item'],
  ['not at eight, at nine', 'today at 9:00 PM', 'item', ['2 lasagna']],
]);
