import { addressIn } from '../../lambda/dialogue/words/address-in.ts';
import {
  formatAddress,
  mergeAddress,
  missingParts,
  type AddressParts,
} from '../../lambda/domain/address.ts';
import { placesOf } from '../../lambda/domain/delivery-area.ts';
import type { Locale } from '../../lambda/domain/locale.ts';

const PLACES = placesOf({
  city: 'São Paulo',
  areas: [
    {
      id: 'centro',
      name: 'Centro',
      neighbourhoods: ['Bela Vista', 'Liberdade', 'Praça da Sé', 'Downtown'],
      ceps: [],
      feeCents: 0,
      minimumCents: 0,
      minutes: { from: 30, to: 45 },
    },
  ],
});

/** The parts of an address, complements as their words. */
function parts(text: string, locale: Locale) {
  const { complement, ...others } = addressIn(text, locale, PLACES);
  return { ...others, ...(complement && { complement: complement.map((each) => each.text) }) };
}

type Parts = Omit<AddressParts, 'complement'> & { complement?: string[] };

test.each<[string, Parts]>([
  [
    'rua das flores número cento e vinte apartamento trinta e um bloco b perto da padaria',
    {
      street: 'rua das flores',
      number: '120',
      complement: ['apartamento 31', 'bloco B'],
      reference: 'perto da padaria',
    },
  ],
  [
    'Av. Paulista, 1000, ap 31, Bela Vista, 01310-100, em frente ao metrô',
    {
      street: 'Av Paulista',
      number: '1000',
      complement: ['ap 31'],
      neighbourhood: 'Bela Vista',
      cep: '01310-100',
      reference: 'em frente ao metrô',
    },
  ],
  ['Rua das Flores, 120', { street: 'Rua das Flores', number: '120' }],
  ['rua das flores cento e vinte', { street: 'rua das flores', number: '120' }],
  [
    'entrega na rua das flores 120 no centro',
    { street: 'rua das flores', number: '120', neighbourhood: 'centro' },
  ],
  ['moro na rua das flores no centro', { street: 'rua das flores', neighbourhood: 'centro' }],
  [
    'Rua 25 de Março, 300, Centro',
    { street: 'Rua 25 de Março', number: '300', neighbourhood: 'Centro' },
  ],
  ['rua vinte e cinco de março trezentos', { street: 'rua vinte e cinco de março', number: '300' }],
  ['rua sete de setembro cinquenta', { street: 'rua sete de setembro', number: '50' }],
  ['rua das três marias dez', { street: 'rua das três marias', number: '10' }],
  ['avenida paulista mil e quinhentos', { street: 'avenida paulista', number: '1500' }],
  ['Avenida Paulista, 1.500', { street: 'Avenida Paulista', number: '1500' }],
  ['rua augusta um dois zero', { street: 'rua augusta', number: '120' }],
  ['Rua Augusta nº 120A', { street: 'Rua Augusta', number: '120A' }],
  ['Rua Augusta, n. 120', { street: 'Rua Augusta', number: '120' }],
  [
    'R. Augusta, 120 - Bela Vista, São Paulo - SP, 01310-100',
    { street: 'R Augusta', number: '120', neighbourhood: 'Bela Vista', cep: '01310-100' },
  ],
  [
    'Rua Augusta, 120 - Consolação, São Paulo',
    { street: 'Rua Augusta', number: '120', neighbourhood: 'Consolação' },
  ],
  [
    'rua augusta 500 vila nova',
    { street: 'rua augusta', number: '500', neighbourhood: 'vila nova' },
  ],
  [
    'rua augusta 500 bairro da consolação',
    { street: 'rua augusta', number: '500', neighbourhood: 'consolação' },
  ],
  ['rua bela vista 10', { street: 'rua bela vista', number: '10' }],
  ['Praça da Sé, 10', { street: 'Praça da Sé', number: '10' }],
  [
    'Rua Augusta, s/n, ao lado do posto',
    { street: 'Rua Augusta', number: 's/n', reference: 'ao lado do posto' },
  ],
  ['rua augusta sem número', { street: 'rua augusta', number: 's/n' }],
  [
    'Rua Augusta, 120, 3º andar, sala 12',
    { street: 'Rua Augusta', number: '120', complement: ['3º andar', 'sala 12'] },
  ],
  [
    'rua augusta cento e vinte terceiro andar',
    { street: 'rua augusta', number: '120', complement: ['terceiro andar'] },
  ],
  ['rua augusta 120 casa 2', { street: 'rua augusta', number: '120', complement: ['casa 2'] }],
  [
    'rua augusta 120 casa dos fundos',
    { street: 'rua augusta', number: '120', complement: ['casa dos fundos'] },
  ],
  ['rua augusta 120 fundos', { street: 'rua augusta', number: '120', complement: ['fundos'] }],
  [
    'rua augusta 120 torre norte',
    { street: 'rua augusta', number: '120', complement: ['torre norte'] },
  ],
  [
    'Rua Augusta, 120, Ed. Copan, apto. 31',
    { street: 'Rua Augusta', number: '120', complement: ['Ed Copan', 'apto 31'] },
  ],
  ['estrada do campo limpo km 5', { street: 'estrada do campo limpo', number: 'km 5' }],
  ['rua augusta 120, vou pagar no pix', { street: 'rua augusta', number: '120' }],
  [
    'rua augusta 120 apto 31 valeu viu',
    { street: 'rua augusta', number: '120', complement: ['apto 31'] },
  ],
  ['quadra cinco lote três', { complement: ['quadra 5', 'lote 3'] }],
  ['Rua Augusta, 120, 31', { street: 'Rua Augusta', number: '120', complement: ['31'] }],
  ['Rua Augusta 120 ap 31B', { street: 'Rua Augusta', number: '120', complement: ['ap 31B'] }],
  [
    'rua augusta 120, ponto de referência é a padaria do zé',
    { street: 'rua augusta', number: '120', reference: 'a padaria do zé' },
  ],
  ['cep zero um três um zero um zero zero', { cep: '01310-100' }],
  ['cep 01310100', { cep: '01310-100' }],
  ['meu cep é 01310 100', { cep: '01310-100' }],
  ['01310-100', { cep: '01310-100' }],
  ['cep zero treze dez, cem', { cep: '01310-100' }],
  ['é na bela vista', { neighbourhood: 'bela vista' }],
  ['centro', { neighbourhood: 'centro' }],
  ['Oak Street 12', { street: 'Oak Street', number: '12' }],
  // Repairs of one part.
  ['o número é 130', { number: '130' }],
  ['muda o número pra cento e trinta', { number: '130' }],
  ['é 130', { number: '130' }],
  ['130, não 120', { number: '130' }],
  ['não é 120, é 130', { number: '130' }],
  ['não, é 130', { number: '130' }],
  ['na verdade é bloco C', { complement: ['bloco C'] }],
  ['o apartamento é quarenta e dois', { complement: ['apartamento 42'] }],
  ['não é apartamento 31, é 41', { complement: ['apartamento 41'] }],
  ['apartamento 31, não, 41', { complement: ['apartamento 41'] }],
  ['o cep é 01310-100', { cep: '01310-100' }],
  ['o bairro é Consolação', { neighbourhood: 'Consolação' }],
  ['a rua é das Palmeiras', { street: 'rua das Palmeiras' }],
  ['perto do mercado', { reference: 'perto do mercado' }],
  // No address.
  ['lá em casa', {}],
  ['sim', {}],
  ['quero uma coca', {}],
  ['', {}],
])('in Portuguese "%s" is read in its parts', (text, expected) => {
  expect(parts(text, 'pt-BR')).toEqual(expected);
});

test.each<[string, Parts]>([
  ['12 Oak Street apt 4', { street: 'Oak Street', number: '12', complement: ['apt 4'] }],
  ['12 Oak St., Apt. 4B', { street: 'Oak St', number: '12', complement: ['Apt 4B'] }],
  [
    'deliver to twelve oak street apartment four',
    { street: 'oak street', number: '12', complement: ['apartment 4'] },
  ],
  ['one twenty three main street', { street: 'main street', number: '123' }],
  ['15 3rd Avenue, 2nd floor', { street: '3rd Avenue', number: '15', complement: ['2nd floor'] }],
  [
    '1500 Paulista Avenue near the subway',
    { street: 'Paulista Avenue', number: '1500', reference: 'near the subway' },
  ],
  [
    'Rua Augusta, 120, apt 31, Bela Vista',
    { street: 'Rua Augusta', number: '120', complement: ['apt 31'], neighbourhood: 'Bela Vista' },
  ],
  [
    'rua augusta one hundred twenty across from the bakery',
    { street: 'rua augusta', number: '120', reference: 'across from the bakery' },
  ],
  ['zip code 01310-100', { cep: '01310-100' }],
  ['the number is 130', { number: '130' }],
  ["actually it's block C", { complement: ['block C'] }],
  ['change the number to one thirty', { number: '130' }],
  ['130, not 120', { number: '130' }],
  ['downtown', { neighbourhood: 'downtown' }],
  ['yes', {}],
])('in English "%s" is read in its parts', (text, expected) => {
  expect(parts(text, 'en-US')).toEqual(expected);
});

test('an address is repaired part by part', () => {
  const before = addressIn(
    'Rua das Flores, 120, ap 31, bloco B, perto da padaria',
    'pt-BR',
    PLACES,
  );
  const repaired = (text: string) =>
    formatAddress(mergeAddress(before, addressIn(text, 'pt-BR', PLACES)));
  expect(repaired('na verdade é bloco C')).toBe(
    'Rua das Flores, 120, ap 31, bloco C, perto da padaria',
  );
  expect(repaired('o número é 130')).toBe('Rua das Flores, 130, ap 31, bloco B, perto da padaria');
  expect(repaired('apartamento 42')).toBe(
    'Rua das Flores, 120, bloco B, apartamento 42, perto da padaria',
  );
  expect(repaired('é no Centro')).toBe(
    'Rua das Flores, 120, ap 31, bloco B, Centro, perto da padaria',
  );
  expect(repaired('Rua Augusta, 7')).toBe('Rua Augusta, 7');
});

test('what a courier needs is missing until it is said', () => {
  const missing = (text: string) => missingParts(addressIn(text, 'pt-BR', PLACES));
  expect(missing('')).toEqual(['street', 'number', 'neighbourhood']);
  expect(missing('Rua das Flores')).toEqual(['number', 'neighbourhood']);
  expect(missing('Rua das Flores 120')).toEqual(['neighbourhood']);
  expect(missing('Rua das Flores 120 centro')).toEqual([]);
  expect(missing('Rua das Flores sem número, 01310-100')).toEqual([]);
});
