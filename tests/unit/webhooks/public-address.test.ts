import { describe, expect, it } from '@jest/globals';
import { isPublicAddress, whyNotAllowed } from '../../../libs/contracts/public-address.js';

describe('an address of another system', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd12:3456::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::1',
    '2001:db8::1',
    'geen-adres',
  ])('is not on the public internet: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '145.100.108.1', '172.32.0.1', '2a00:1450:400e::1', '2606:4700::1111'])(
    'is on the public internet: %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ['http://systeem.school.nl/', 'https://'],
    ['https://localhost/', 'eigen netwerk'],
    ['https://127.0.0.1/', 'eigen netwerk'],
    ['https://0x7f.1/', 'eigen netwerk'],
    ['https://2130706433/', 'eigen netwerk'],
    ['https://[::ffff:127.0.0.1]/', 'eigen netwerk'],
    ['https://printer/', 'eigen netwerk'],
    ['https://metadata.google.internal/', 'eigen netwerk'],
    ['https://naam:geheim@systeem.school.nl/', 'wachtwoord'],
    ['https://systeem.school.nl/#hier', '#'],
    ['ftp://systeem.school.nl/', 'https://'],
    ['systeem.school.nl', 'geen adres'],
    [`https://systeem.school.nl/${'x'.repeat(500)}`, 'geen adres'],
  ])('is refused in production with the reason: %s', (address, reason) => {
    expect(whyNotAllowed(address, false)).toContain(reason);
  });

  it('may be of this machine in a demo only', () => {
    for (const own of ['http://localhost:9000/x', 'http://127.0.0.1:9000/', 'http://[::1]:9000/']) {
      expect(whyNotAllowed(own, true)).toBeUndefined();
      expect(whyNotAllowed(own, false)).toContain('https://');
    }
    expect(whyNotAllowed('http://192.168.1.1/', true)).toContain('https://');
    expect(whyNotAllowed('https://systeem.school.nl:8443/doorlijn?school=01AB', false)).toBeUndefined();
  });
});
