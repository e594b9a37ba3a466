// Reads one document with one reader in a process of its own, and prints what it took as JSON. Started by import.ts.
import { readFileSync } from 'node:fs';

const [reader = '', file = ''] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(file));

/** Each reader with its packages loaded, so that only reading is measured. */
const READERS: Readonly<Record<string, () => Promise<() => Promise<unknown>>>> = {
  followthrough: async () => {
    const { readDocument } = await import('../../src/documents/read-plan.ts');
    return () => readDocument({ name: file, bytes });
  },
  mammoth: async () => {
    const { convertToHtml } = (await import('mammoth')).default;
    return () => convertToHtml({ buffer: Buffer.from(bytes) });
  },
  exceljs: async () => {
    const { default: ExcelJS } = await import('exceljs');
    return () => new ExcelJS.Workbook().xlsx.load(new Uint8Array(bytes).buffer);
  },
};

const read = await READERS[reader]?.();
if (!read) throw new Error(`there is no reader called ${reader}`);
const megabytes = (): number => process.resourceUsage().maxRSS / 1024;
const before = megabytes();
const start = performance.now();
const startOfProcessor = process.cpuUsage();
await read();
const milliseconds = performance.now() - start;
const { user, system } = process.cpuUsage(startOfProcessor);
const processorMilliseconds = (user + system) / 1_000;
const peak = megabytes();
console.log(JSON.stringify({ milliseconds, processorMilliseconds, megabytes: peak, megabytesMore: peak - before }));
