/** Of this product, as its package says. */
export const PRODUCT_VERSION = "0.1.0";
