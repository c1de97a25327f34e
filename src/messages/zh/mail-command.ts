export const command = { unknownVariable: (name: string, known: readonly string[]): string => name+known, brokenTemplate: (a: string, b: string): string => a+b };
