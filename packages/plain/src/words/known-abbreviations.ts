const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);

/** Abbreviations that everyone meets daily and that need no opening. */
export const knownAbbreviations: ReadonlySet<string> = new Set(
  words(`
    РФ РСФСР СССР США ФИО СМС МФЦ ИП ООО АО ПАО ИНН СНИЛС ОГРН МВД ФНС ЖКХ ПДФ ЗАГС ВУЗ СМИ ДТП ГИБДД
    QR PDF SMS URL ID UK US USA EU UN TV PIN IT KB MB GB CSV ICS HTML JPG JPEG PNG HEIC DOC DOCX OK
    КБ МБ ГБ НДС ФЗ ГОСТ
  `),
);
