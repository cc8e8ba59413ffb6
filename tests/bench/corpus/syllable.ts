import type { Random } from './random.ts';

/** Onsets before a, o, u and their kin; before e, ê, i some are spelled otherwise. */
const onsets = 'b,c,ch,d,đ,g,h,kh,l,m,n,ng,nh,ph,s,t,th,tr,v,x'.split(',');
const frontOnsets = 'b,k,ch,d,đ,gh,h,kh,l,m,n,ngh,nh,ph,s,t,th,tr,v,x'.split(',');

/** Rhymes with the letter that carries the tone first spelled out as its five tones. */
const rhymes =
  'an,ang,am,anh,ao,ay,au,ăn,ăng,ăm,ân,âng,âm,âu,ây,on,ong,om,oi,ôn,ông,ôi,ơn,ơi,ơm,un,ung,ui,um,ưng,ương,ươi,ươn,uôn,uông,uôi'.split(
    ',',
  );
const frontRhymes = 'en,em,eo,ên,ênh,êu,in,inh,im,iên,iêng,iêm,iêu'.split(',');

/** No mark, grave, acute, hook, tilde, dot: common tones are listed twice. */
const tones = ['', '', '\u0300', '\u0300', '\u0301', '\u0301', '\u0309', '\u0303', '\u0323'];

/** A well-formed Vietnamese syllable in small letters, NFC; whether it means anything is chance. */
function syllable(random: Random): string {
  const front = random.chance(0.3);
  const onset = random.pick(front ? frontOnsets : onsets);
  const rhyme = random.pick(front ? frontRhymes : rhymes);
  return onset + withTone(rhyme, random.pick(tones));
}

/** `Bằng Lương`: a place or the name of a song, two syllables with capitals. */
export function coinedName(random: Random): string {
  return `${capital(syllable(random))} ${capital(syllable(random))}`;
}

/** The tone stands on the last vowel of `iê`, `ươ`, `uô`, else on the first. */
function withTone(rhyme: string, tone: string): string {
  const at = /^(?:iê|ươ|uô)/u.test(rhyme) ? 1 : 0;
  return (rhyme.slice(0, at + 1) + tone + rhyme.slice(at + 1)).normalize('NFC');
}

export function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
}
