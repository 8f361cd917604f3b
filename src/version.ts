// Gives the version of the extractor, recorded with what it took from an article.
export const extractorVersion = '0.7.0';
