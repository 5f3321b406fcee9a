/** Largest signed scan, in bytes. */
export const SCAN_BYTES_MAX = 10 * 1024 * 1024;

const STARTS: readonly (readonly [mediaType: string, extension: string, bytes: readonly number[]])[] = [
  ['application/pdf', 'pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', 'png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', 'jpg', [0xff, 0xd8, 0xff]],
];

/** What a scan is by its first bytes, whatever its name says; undefined when it is none of PDF, PNG and JPEG. */
export function scanKind(bytes: Uint8Array): { readonly mediaType: string; readonly extension: string } | undefined {
  const found = STARTS.find(([, , start]) => start.every((byte, at) => bytes[at] === byte));
  return found && { mediaType: found[0], extension: found[1] };
}
