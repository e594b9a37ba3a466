export const botId = '11111111-1111-4111-8111-111111111111';
export const tenantId = '22222222-2222-4222-8222-222222222222';

function person(id: string, givenName: string, surname: string) {
  const mail = `${givenName}.${surname}@council.example`.toLowerCase();
  return { id, name: `${givenName} ${surname}`, givenName, surname, mail, upn: mail };
}

export const asha = person('33333333-3333-4333-8333-333333333333', 'Asha', 'Rao');
export const tom = person('44444444-4444-4444-8444-444444444444', 'Tom', 'Okafor');
