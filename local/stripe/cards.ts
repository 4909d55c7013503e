/**
 * Stripe's own test cards, of which each behaves in one way.
 * @see https://docs.stripe.com/testing
 */
export interface TestCard {
  number: string;
  brand: string;
  /** What the bank says on the page. */
  onPage: 'authorised' | 'asksCustomer' | Decline;
  /** What it says of the card once saved, with nobody there. */
  later: 'authorised' | Decline;
}

export interface Decline {
  code: string;
  decline_code?: string;
  message: string;
}

const DECLINED = 'Your card was declined.';
const declined = (decline_code: string, message = DECLINED): Decline => ({
  code: 'card_declined',
  decline_code,
  message,
});

export const WANTS_CUSTOMER: Decline = {
  code: 'authentication_required',
  decline_code: 'authentication_required',
  message:
    'Your card was declined. This transaction requires authentication. Try again and authenticate your card when prompted during checkout.',
};

export const NOT_AUTHENTICATED: Decline = {
  code: 'payment_intent_authentication_failure',
  message:
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
};

const card = (
  number: string,
  onPage: TestCard['onPage'],
  later: TestCard['later'] = 'authorised',
): TestCard => ({ number, brand: number.startsWith('5') ? 'mastercard' : 'visa', onPage, later });

export const TEST_CARDS: readonly TestCard[] = [
  card('4000000760000002', 'authorised'),
  card('5555555555554444', 'authorised'),
  card('4000000000009995', declined('insufficient_funds', 'Your card has insufficient funds.')),
  card('4000000000000002', declined('generic_decline')),
  card('4000000000009987', declined('lost_card')),
  card('4000000000000069', { code: 'expired_card', message: 'Your card has expired.' }),
  card('4000002500003155', 'asksCustomer'),
  card('4000002760003184', 'asksCustomer', WANTS_CUSTOMER),
  card('4000000000000341', 'authorised', declined('generic_decline')),
];

export const cardOf = (number: string): TestCard | undefined =>
  TEST_CARDS.find((each) => each.number === number);
