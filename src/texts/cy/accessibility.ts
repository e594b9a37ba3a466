/** Unreviewed: translated without a Welsh speaker's check. */
import type { StatementPart } from '../accessibility.ts';
import { dayInWords } from './days.ts';

const PREPARED = dayInWords('2026-11-22');

export const ACCESSIBILITY_STATEMENT: readonly StatementPart[] = [
  {
    title: 'Defnyddio Followthrough',
    paragraphs: [
      'Mae’r datganiad hwn yn berthnasol i dudalennau Followthrough: y tab yn Microsoft Teams, Outlook a Microsoft 365, yr un tudalennau mewn porwr, a’r dudalen y tu ôl i gais am ddiweddariad a anfonwyd drwy e-bost. Y sefydliad a roddodd Followthrough ichi sy’n ei redeg ac yn gyfrifol amdano.',
      'Dylai cynifer o bobl â phosibl allu ei ddefnyddio. Dylech allu:',
    ],
    points: [
      'dewis thema olau, dywyll neu gyferbyniad uchel yn Teams neu yn eich porwr, a bod y tudalennau hyn yn ei dilyn',
      'chwyddo hyd at 400% heb i destun gael ei dorri, a defnyddio pob tudalen ar sgrin 320 picsel o led',
      'gwneud popeth gyda bysellfwrdd yn unig',
      'gwneud popeth gyda darllenydd sgrin, a chlywed am newidiadau wrth iddynt ddigwydd',
      'adnabod pob sgôr wrth ei geiriau a’i siâp, nid wrth ei lliw yn unig',
      'gwneud heb symudiad, os yw eich dyfais wedi’i gosod i’w leihau',
    ],
    link: {
      words: 'Mae gan AbilityNet gyngor ar wneud eich dyfais yn haws ei defnyddio os oes gennych anabledd',
      address: 'https://mcmw.abilitynet.org.uk/',
    },
  },
  {
    title: 'Pa mor hygyrch ydyw',
    paragraphs: ['Gwyddom nad yw rhai rhannau’n gwbl hygyrch, neu na ddangoswyd eu bod:'],
    points: [
      'nid oes trydydd parti wedi archwilio Followthrough, ac nid yw pobl sy’n defnyddio technoleg gynorthwyol wedi’i brofi eto',
      'nid yw’r cyfieithiad Cymraeg wedi cael ei adolygu gan siaradwr Cymraeg; mae’r hyn y mae’r gwasanaeth yn ei ddweud wrth wrthod wedi’i gyfieithu hefyd, ond mae’r hyn a ysgrifennodd pobl, a’r hyn y mae cynllun yn ei ddweud, yn aros yn ei iaith ei hun',
      'yn Saesneg yn unig y mae negeseuon yn sgwrs Teams, e-byst a’r derfynell',
      'Microsoft Teams sy’n llunio’r cardiau yn sgwrs Teams, ac ef sy’n penderfynu sut y mae technoleg gynorthwyol yn eu darllen; gellir ateb popeth y mae cerdyn yn ei ofyn ar y tudalennau hefyd',
      'nid yw’r e-byst, na’r dogfennau Word ac Excel yr ysgrifennir cynlluniau iddynt, wedi’u profi gyda darllenydd sgrin',
      'meysydd dyddiad eich porwr a ddefnyddir, a’r porwr sy’n penderfynu sut y cânt eu darllen ac ym mha iaith',
      'dangosir cynlluniau yng ngeiriau’r dogfennau y daethant ohonynt, a all fod yn anodd eu darllen',
    ],
    link: null,
  },
  {
    title: 'Beth i’w wneud os oes angen rhywbeth arnoch mewn ffurf arall',
    paragraphs: [
      'Os oes angen yr hyn y mae’r tudalennau hyn yn ei ddangos arnoch mewn ffurf arall, megis print bras, hawdd ei ddeall neu ddogfen, gofynnwch i gydlynydd eich cynllun, neu i’ch gweinyddwr. Byddant yn dweud wrthych faint o amser y bydd yn ei gymryd.',
    ],
    points: [],
    link: null,
  },
  {
    title: 'Rhoi gwybod am broblemau hygyrchedd',
    paragraphs: [
      'Os dewch o hyd i broblem nad yw wedi’i rhestru yma, neu os credwch nad yw’r tudalennau hyn yn bodloni’r gofynion, dywedwch wrth eich gweinyddwr: pwy bynnag sy’n rhedeg Microsoft 365 yn eich sefydliad. Dywedwch pa dudalen ydoedd, beth yr oeddech am ei wneud a beth yr ydych yn ei ddefnyddio i ddarllen y sgrin.',
    ],
    points: [],
    link: null,
  },
  {
    title: 'Y weithdrefn orfodi',
    paragraphs: [
      'Y Comisiwn Cydraddoldeb a Hawliau Dynol (EHRC) sy’n gyfrifol am orfodi Rheoliadau Hygyrchedd (Rhif 2) Cyrff y Sector Cyhoeddus (Gwefannau a Rhaglenni Symudol) 2018 (y “rheoliadau hygyrchedd”). Os nad ydych yn fodlon ar ymateb eich sefydliad i’ch cwyn, cysylltwch â’r Gwasanaeth Cynghori a Chefnogi Cydraddoldeb (EASS). Yng Ngogledd Iwerddon, cysylltwch â Chomisiwn Cydraddoldeb Gogledd Iwerddon yn lle hynny.',
    ],
    points: [],
    link: {
      words: 'Cysylltu â’r Gwasanaeth Cynghori a Chefnogi Cydraddoldeb',
      address: 'https://www.equalityadvisoryservice.com/',
    },
  },
  {
    title: 'Statws cydymffurfio',
    paragraphs: [
      'Mae Followthrough wedi’i adeiladu i fodloni Canllawiau Hygyrchedd Cynnwys y We fersiwn 2.2, lefel AA. Gan nad oes neb o’r tu allan wedi’i archwilio, ystyrir ei fod yn cydymffurfio’n rhannol, oherwydd yr hyn a restrir uchod.',
    ],
    points: [],
    link: null,
  },
  {
    title: 'Sut y cafodd ei brofi',
    paragraphs: ['Cafodd ei brofi ddiwethaf gan y rhai sy’n ei wneud, bob tro y caiff ei newid:'],
    points: [
      'gwiriad awtomatig (axe) o bob tudalen, yn y themâu golau, tywyll a chyferbyniad uchel',
      'teithiau drwy’r tudalennau gyda’r bysellfwrdd yn unig',
      'tudalennau ar led o 320 picsel, sef yr hyn y mae chwyddo 400% yn ei adael o sgrin arferol',
    ],
    link: null,
  },
  {
    title: 'Beth sy’n cael ei wneud i’w wella',
    paragraphs: [
      'Adolygu’r Gymraeg, archwiliad gan drydydd parti a phrofion gyda phobl sy’n defnyddio darllenwyr sgrin yw’r camau nesaf. Y sefydliad sy’n rhedeg Followthrough sydd i wneud pob un.',
    ],
    points: [],
    link: null,
  },
  {
    title: 'Paratoi’r datganiad hwn',
    paragraphs: [
      `Paratowyd y datganiad hwn ar ${PREPARED} ar sail y profion a ddisgrifir uchod. Bydd y sefydliad sy’n rhedeg Followthrough yn ei adolygu pan fydd yn gosod fersiwn newydd.`,
    ],
    points: [],
    link: null,
  },
];
