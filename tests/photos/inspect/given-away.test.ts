import { expect, test } from 'vitest';
import { freshFolder, inspected, scene } from '../samples.ts';

const packet = (body: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" ${body}/></rdf:RDF></x:xmpmeta>`;
const photo = () => scene(1200, 800);

const place = () =>
  photo().withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 2/1 12/1' } });
const serial = () => photo().withExif({ IFD2: { BodySerialNumber: '1234567' } });

// Each of the two blocks is enough by itself: a phone writes EXIF, an editing program XMP.
test.each([
  ['a place in EXIF alone', place(), true, false],
  ['a place in XMP alone', photo().withXmp(packet('exif:GPSLatitude="21,2.2N"')), true, false],
  ['a serial number in EXIF alone', serial(), false, true],
  [
    'a serial number in XMP alone',
    photo().withXmp(packet('aux:SerialNumber="1234567"')),
    false,
    true,
  ],
  [
    'a place in EXIF beside an XMP packet without one',
    place().withXmp(packet('aux:Lens="50 mm"')),
    true,
    false,
  ],
  ['nothing', photo(), false, false],
])('%s', async (_, image, gps, serialNumber) => {
  const bytes = await image.jpeg().toBuffer();
  const { facts } = await inspected(freshFolder(), 'anh.jpg', bytes);
  expect(facts.carries).toMatchObject({ gps, serial: serialNumber });
});
