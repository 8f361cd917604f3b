export const extractorVersion = '0.1.0';
