import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXmp } from '#photos/inspect/xmp';

const nothing = { gps: false, serial: false };

describe('a place', () => {
  it.each(['GPSLatitude', 'GPSLongitude', 'GPSDestLatitude', 'GPSDestLongitude'])(
    'is told by exif:%s, as an attribute or an element',
    (name) => {
      expect(readXmp(`<a exif:${name}="1"/>`)).toEqual({ ...nothing, gps: true });
      expect(readXmp(`<exif:${name}>1</exif:${name}>`)).toEqual({ ...nothing, gps: true });
    },
  );

  it.each(['exif:GPSLatitudeRef', 'exif:GPSAltitude', 'exif:GPSVersionID', 'xexif:GPSLatitude'])(
    'is not told by %s',
    (name) => expect(readXmp(`<a ${name}="1"/>`)).toEqual(nothing),
  );
});

describe('a serial number', () => {
  it.each([
    ...['aux:SerialNumber', 'aux:LensSerialNumber', 'aux:BodySerialNumber'],
    ...['exifEX:SerialNumber', 'exifEX:LensSerialNumber', 'exifEX:BodySerialNumber'],
  ])('is told by %s', (name) => {
    expect(readXmp(`<a ${name}="1"/>`)).toEqual({ ...nothing, serial: true });
  });

  it.each(['aux:SerialNumbers', 'aux:Lens', 'saux:SerialNumber', 'aux:XSerialNumber'])(
    'is not told by %s',
    (name) => expect(readXmp(`<a ${name}="1"/>`)).toEqual(nothing),
  );
});

describe('the creator', () => {
  it.each([
    ['an attribute', '<a dc:creator="Hương Giang"/>', 'Hương Giang'],
    ['an attribute with much space', '<a dc:creator=" Hương \n Giang "/>', 'Hương Giang'],
    ['decomposed', `<a dc:creator="${'Hương'.normalize('NFD')}"/>`, 'Hương'],
    ['an element', '<dc:creator>Hương Giang</dc:creator>', 'Hương Giang'],
    [
      'a list',
      '<x/><dc:creator><rdf:Seq><rdf:li>A</rdf:li>\n<rdf:li>B</rdf:li></rdf:Seq></dc:creator><y>C</y>',
      'A B',
    ],
    ['before another element that ends so', '</dc:creator><dc:creator>A</dc:creator>', 'A'],
    ['at the start', '<dc:creator>A</dc:creator>', 'A'],
    ['with an empty tag', '<dc:creator>A<>B</dc:creator>', 'AB'],
    ['with a sign that is no tag', '<dc:creator>A < B</dc:creator>', 'A < B'],
    ['an attribute where an element has no end', '<dc:creator><a dc:creator="B"/>', 'B'],
    ['an attribute behind an end without a start', '<a dc:creator="B"/></dc:creator>', 'B'],
    ['an attribute of 1,024 letters', `<a dc:creator="${'a'.repeat(1024)}"/>`, 'a'.repeat(1024)],
  ])('as %s', (_, packet, author) => {
    expect(readXmp(packet)).toEqual({ ...nothing, author });
  });

  it.each([
    ['an empty attribute', '<a dc:creator=""/>'],
    ['a longer attribute', `<a dc:creator="${'a'.repeat(1025)}"/>`],
    ['an empty element', '<dc:creator><rdf:Seq> </rdf:Seq></dc:creator>'],
    ['another attribute', '<a xdc:creator="A"/>'],
  ])('is none in %s', (_, packet) => {
    expect(readXmp(packet)).toEqual(nothing);
  });

  it('of a packet without end is cut', () => {
    const packet = `<dc:creator>${'a'.repeat(100_000)}</dc:creator>`;
    expect(readXmp(packet).author).toBe('a'.repeat(4096 - '<dc:creator>'.length));
  });
});

it('any text is read without throwing', () => {
  fc.assert(fc.property(fc.string(), (packet) => void readXmp(packet)));
});
