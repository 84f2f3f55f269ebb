/** Generated from schemas/ by scripts/gen.mjs; do not edit. @generated */
var sidecarValidator = validate52;
var schema20 = { "type": "object", "additionalProperties": false, "required": ["text"], "properties": { "text": { "type": "string", "pattern": "\\S" }, "sha256": { "type": "string", "pattern": "^[0-9a-fA-F]{64}$" }, "title": { "type": "string" }, "publisher": { "$ref": "#/$defs/entityId" }, "authors": { "type": "array", "items": { "$ref": "#/$defs/entityId" } }, "published": { "$ref": "#/$defs/date" }, "retrieved": { "$ref": "#/$defs/dateTime" }, "url": { "type": "string", "pattern": "^https?://\\S+$" }, "language": { "type": "string", "pattern": "^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$" }, "reliability": { "enum": ["A", "B", "C", "D", "E", "F"] }, "derivedFrom": { "type": "array", "items": { "type": "string", "pattern": "\\S" } }, "note": { "type": "string" } } };
var func1 = Object.prototype.hasOwnProperty;
var pattern3 = new RegExp("\\S", "u");
var pattern4 = new RegExp("^[0-9a-fA-F]{64}$", "u");
var pattern8 = new RegExp("^https?://\\S+$", "u");
var pattern9 = new RegExp("^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$", "u");
var pattern5 = new RegExp("^(?:[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+)*|(?:person|organization|place|event|group)/[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+)*(?:/[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+)*)?)$", "u");
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate54.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data === "string") {
    if (!pattern5.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+)*|(?:person|organization|place|event|group)/[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+)*(?:/[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+)*)?)$" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate54.errors = vErrors;
  return errors === 0;
}
validate54.evaluated = { "dynamicProps": false, "dynamicItems": false };
var pattern6 = new RegExp("^\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?$", "u");
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate57.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data === "string") {
    if (!pattern6.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?$" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate57.errors = vErrors;
  return errors === 0;
}
validate57.evaluated = { "dynamicProps": false, "dynamicItems": false };
var pattern7 = new RegExp("^\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01])(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})?)?)?)?$", "u");
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate59.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data === "string") {
    if (!pattern7.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01])(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})?)?)?)?$" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate59.errors = vErrors;
  return errors === 0;
}
validate59.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate53.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.text === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "text" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func1.call(schema20.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.text !== void 0) {
      let data0 = data.text;
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          const err2 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.sha256 !== void 0) {
      let data1 = data.sha256;
      if (typeof data1 === "string") {
        if (!pattern4.test(data1)) {
          const err4 = { instancePath: instancePath + "/sha256", schemaPath: "#/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-fA-F]{64}$" } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/sha256", schemaPath: "#/properties/sha256/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.title !== void 0) {
      if (typeof data.title !== "string") {
        const err6 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.publisher !== void 0) {
      if (!validate54(data.publisher, { instancePath: instancePath + "/publisher", parentData: data, parentDataProperty: "publisher", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate54.errors : append(vErrors, validate54.errors);
        errors = vErrors.length;
      }
    }
    if (data.authors !== void 0) {
      let data4 = data.authors;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate54(data4[i0], { instancePath: instancePath + "/authors/" + i0, parentData: data4, parentDataProperty: i0, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate54.errors : append(vErrors, validate54.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err7 = { instancePath: instancePath + "/authors", schemaPath: "#/properties/authors/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.published !== void 0) {
      if (!validate57(data.published, { instancePath: instancePath + "/published", parentData: data, parentDataProperty: "published", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate57.errors : append(vErrors, validate57.errors);
        errors = vErrors.length;
      }
    }
    if (data.retrieved !== void 0) {
      if (!validate59(data.retrieved, { instancePath: instancePath + "/retrieved", parentData: data, parentDataProperty: "retrieved", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate59.errors : append(vErrors, validate59.errors);
        errors = vErrors.length;
      }
    }
    if (data.url !== void 0) {
      let data8 = data.url;
      if (typeof data8 === "string") {
        if (!pattern8.test(data8)) {
          const err8 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/pattern", keyword: "pattern", params: { pattern: "^https?://\\S+$" } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.language !== void 0) {
      let data9 = data.language;
      if (typeof data9 === "string") {
        if (!pattern9.test(data9)) {
          const err10 = { instancePath: instancePath + "/language", schemaPath: "#/properties/language/pattern", keyword: "pattern", params: { pattern: "^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$" } };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/language", schemaPath: "#/properties/language/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.reliability !== void 0) {
      let data10 = data.reliability;
      if (!(data10 === "A" || data10 === "B" || data10 === "C" || data10 === "D" || data10 === "E" || data10 === "F")) {
        const err12 = { instancePath: instancePath + "/reliability", schemaPath: "#/properties/reliability/enum", keyword: "enum", params: { allowedValues: schema20.properties.reliability.enum } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.derivedFrom !== void 0) {
      let data11 = data.derivedFrom;
      if (Array.isArray(data11)) {
        const len1 = data11.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data12 = data11[i1];
          if (typeof data12 === "string") {
            if (!pattern3.test(data12)) {
              const err13 = { instancePath: instancePath + "/derivedFrom/" + i1, schemaPath: "#/properties/derivedFrom/items/pattern", keyword: "pattern", params: { pattern: "\\S" } };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          } else {
            const err14 = { instancePath: instancePath + "/derivedFrom/" + i1, schemaPath: "#/properties/derivedFrom/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/derivedFrom", schemaPath: "#/properties/derivedFrom/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.note !== void 0) {
      if (typeof data.note !== "string") {
        const err16 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
  } else {
    const err17 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err17];
    } else {
      vErrors.push(err17);
    }
    errors++;
  }
  validate53.errors = vErrors;
  return errors === 0;
}
validate53.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema24 = { "type": "object", "additionalProperties": false, "required": ["id", "quote"], "anyOf": [{ "required": ["entity"] }, { "required": ["candidates"] }], "properties": { "id": { "$ref": "#/$defs/entryId" }, "entity": { "$ref": "#/$defs/entityId" }, "candidates": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/entityId" } }, "type": { "enum": ["person", "organization", "place", "event", "group"] }, "quote": { "type": "string", "pattern": "\\S" }, "at": { "$ref": "#/$defs/at" }, "prefix": { "$ref": "#/$defs/prefix" }, "suffix": { "$ref": "#/$defs/suffix" }, "status": { "$ref": "#/$defs/status" }, "by": { "$ref": "#/$defs/by" }, "confidence": { "$ref": "#/$defs/confidence" }, "note": { "$ref": "#/$defs/note" }, "suppress": { "$ref": "#/$defs/suppress" } } };
var pattern11 = new RegExp("^[A-Za-z][A-Za-z0-9_-]*$", "u");
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate63.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data === "string") {
    if (!pattern11.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_-]*$" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate63.errors = vErrors;
  return errors === 0;
}
validate63.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate67.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (Array.isArray(data)) {
    if (data.length > 2) {
      const err0 = { instancePath, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 2 } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.length < 2) {
      const err1 = { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 2 } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err2 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 0 || isNaN(data0)) {
          const err3 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate67.errors = vErrors;
  return errors === 0;
}
validate67.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate69.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data !== "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate69.errors = vErrors;
  return errors === 0;
}
validate69.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate71.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data !== "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate71.errors = vErrors;
  return errors === 0;
}
validate71.evaluated = { "dynamicProps": false, "dynamicItems": false };
var schema29 = { "enum": ["confirmed", "suggested", "rejected"] };
function validate73(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate73.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(data === "confirmed" || data === "suggested" || data === "rejected")) {
    const err0 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema29.enum } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate73.errors = vErrors;
  return errors === 0;
}
validate73.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate75.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data === "string") {
    if (!pattern3.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "\\S" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate75.errors = vErrors;
  return errors === 0;
}
validate75.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate77.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data > 1 || isNaN(data)) {
      const err0 = { instancePath, schemaPath: "#/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data < 0 || isNaN(data)) {
      const err1 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "number" } };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate77.errors = vErrors;
  return errors === 0;
}
validate77.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate79(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate79.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data !== "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate79.errors = vErrors;
  return errors === 0;
}
validate79.evaluated = { "dynamicProps": false, "dynamicItems": false };
var pattern14 = new RegExp("^[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+)*$", "u");
function validate83(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate83.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data === "string") {
    if (!pattern14.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+)*$" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate83.errors = vErrors;
  return errors === 0;
}
validate83.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate82(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate82.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.rule === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.reason === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reason" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "rule" || key0 === "reason")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.rule !== void 0) {
      if (!validate83(data.rule, { instancePath: instancePath + "/rule", parentData: data, parentDataProperty: "rule", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate83.errors : append(vErrors, validate83.errors);
        errors = vErrors.length;
      }
    }
    if (data.reason !== void 0) {
      let data1 = data.reason;
      if (typeof data1 === "string") {
        if (!pattern3.test(data1)) {
          const err3 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate82.errors = vErrors;
  return errors === 0;
}
validate82.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate81(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate81.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validate82(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate82.errors : append(vErrors, validate82.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate81.errors = vErrors;
  return errors === 0;
}
validate81.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate62.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs1 = errors;
  let valid0 = false;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.entity === void 0) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "entity" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  valid0 = valid0 || _valid0;
  const _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.candidates === void 0) {
      const err1 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "candidates" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  }
  var _valid0 = _errs3 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const err2 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {} };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.quote === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "quote" } };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func1.call(schema24.properties, key0)) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      if (!validate63(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate63.errors : append(vErrors, validate63.errors);
        errors = vErrors.length;
      }
    }
    if (data.entity !== void 0) {
      if (!validate54(data.entity, { instancePath: instancePath + "/entity", parentData: data, parentDataProperty: "entity", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate54.errors : append(vErrors, validate54.errors);
        errors = vErrors.length;
      }
    }
    if (data.candidates !== void 0) {
      let data2 = data.candidates;
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          const err6 = { instancePath: instancePath + "/candidates", schemaPath: "#/properties/candidates/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate54(data2[i0], { instancePath: instancePath + "/candidates/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate54.errors : append(vErrors, validate54.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err7 = { instancePath: instancePath + "/candidates", schemaPath: "#/properties/candidates/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data4 = data.type;
      if (!(data4 === "person" || data4 === "organization" || data4 === "place" || data4 === "event" || data4 === "group")) {
        const err8 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema24.properties.type.enum } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.quote !== void 0) {
      let data5 = data.quote;
      if (typeof data5 === "string") {
        if (!pattern3.test(data5)) {
          const err9 = { instancePath: instancePath + "/quote", schemaPath: "#/properties/quote/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/quote", schemaPath: "#/properties/quote/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.at !== void 0) {
      if (!validate67(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate67.errors : append(vErrors, validate67.errors);
        errors = vErrors.length;
      }
    }
    if (data.prefix !== void 0) {
      if (!validate69(data.prefix, { instancePath: instancePath + "/prefix", parentData: data, parentDataProperty: "prefix", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate69.errors : append(vErrors, validate69.errors);
        errors = vErrors.length;
      }
    }
    if (data.suffix !== void 0) {
      if (!validate71(data.suffix, { instancePath: instancePath + "/suffix", parentData: data, parentDataProperty: "suffix", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate71.errors : append(vErrors, validate71.errors);
        errors = vErrors.length;
      }
    }
    if (data.status !== void 0) {
      if (!validate73(data.status, { instancePath: instancePath + "/status", parentData: data, parentDataProperty: "status", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate73.errors : append(vErrors, validate73.errors);
        errors = vErrors.length;
      }
    }
    if (data.by !== void 0) {
      if (!validate75(data.by, { instancePath: instancePath + "/by", parentData: data, parentDataProperty: "by", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate75.errors : append(vErrors, validate75.errors);
        errors = vErrors.length;
      }
    }
    if (data.confidence !== void 0) {
      if (!validate77(data.confidence, { instancePath: instancePath + "/confidence", parentData: data, parentDataProperty: "confidence", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate77.errors : append(vErrors, validate77.errors);
        errors = vErrors.length;
      }
    }
    if (data.note !== void 0) {
      if (!validate79(data.note, { instancePath: instancePath + "/note", parentData: data, parentDataProperty: "note", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate79.errors : append(vErrors, validate79.errors);
        errors = vErrors.length;
      }
    }
    if (data.suppress !== void 0) {
      if (!validate81(data.suppress, { instancePath: instancePath + "/suppress", parentData: data, parentDataProperty: "suppress", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate81.errors : append(vErrors, validate81.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  validate62.errors = vErrors;
  return errors === 0;
}
validate62.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema36 = { "type": "object", "additionalProperties": false, "required": ["id", "kind"], "properties": { "id": { "$ref": "#/$defs/entryId" }, "kind": { "enum": ["direct", "indirect", "mixed", "narrated"] }, "speaker": { "$ref": "#/$defs/party" }, "cue": { "$ref": "#/$defs/cue" }, "addressee": { "$ref": "#/$defs/party" }, "quote": { "type": ["string", "array"], "pattern": "\\S", "minItems": 1, "items": { "$ref": "#/$defs/passage" } }, "at": { "$ref": "#/$defs/at" }, "prefix": { "$ref": "#/$defs/prefix" }, "suffix": { "$ref": "#/$defs/suffix" }, "stance": { "enum": ["asserts", "denies", "doubts", "reports"] }, "about": { "type": "array", "items": { "$ref": "#/$defs/entityId" } }, "place": { "$ref": "#/$defs/entityId" }, "date": { "$ref": "#/$defs/date" }, "values": { "type": "array", "items": { "$ref": "#/$defs/value" } }, "credibility": { "type": "integer", "minimum": 1, "maximum": 6 }, "same": { "$ref": "#/$defs/slug" }, "relations": { "type": "array", "items": { "$ref": "#/$defs/claimRelation" } }, "status": { "$ref": "#/$defs/status" }, "by": { "$ref": "#/$defs/by" }, "confidence": { "$ref": "#/$defs/confidence" }, "note": { "$ref": "#/$defs/note" }, "suppress": { "$ref": "#/$defs/suppress" } } };
var schema37 = { "type": ["string", "object"], "pattern": "^(?:[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+)*|(?:person|organization|place|event|group)/[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+)*(?:/[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+)*)?)$", "additionalProperties": false, "required": ["text"], "properties": { "text": { "type": "string", "pattern": "\\S" }, "at": { "$ref": "#/$defs/at" }, "prefix": { "$ref": "#/$defs/prefix" }, "suffix": { "$ref": "#/$defs/suffix" } } };
function validate90(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate90.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data !== "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema37.type } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (typeof data === "string") {
    if (!pattern5.test(data)) {
      const err1 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+)*|(?:person|organization|place|event|group)/[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+)*(?:/[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+)*)?)$" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.text === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "text" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "text" || key0 === "at" || key0 === "prefix" || key0 === "suffix")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.text !== void 0) {
      let data0 = data.text;
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          const err4 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.at !== void 0) {
      if (!validate67(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate67.errors : append(vErrors, validate67.errors);
        errors = vErrors.length;
      }
    }
    if (data.prefix !== void 0) {
      if (!validate69(data.prefix, { instancePath: instancePath + "/prefix", parentData: data, parentDataProperty: "prefix", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate69.errors : append(vErrors, validate69.errors);
        errors = vErrors.length;
      }
    }
    if (data.suffix !== void 0) {
      if (!validate71(data.suffix, { instancePath: instancePath + "/suffix", parentData: data, parentDataProperty: "suffix", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate71.errors : append(vErrors, validate71.errors);
        errors = vErrors.length;
      }
    }
  }
  validate90.errors = vErrors;
  return errors === 0;
}
validate90.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate95(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate95.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.quote === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "quote" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "quote" || key0 === "at" || key0 === "prefix" || key0 === "suffix")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.quote !== void 0) {
      let data0 = data.quote;
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          const err2 = { instancePath: instancePath + "/quote", schemaPath: "#/properties/quote/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/quote", schemaPath: "#/properties/quote/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.at !== void 0) {
      if (!validate67(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate67.errors : append(vErrors, validate67.errors);
        errors = vErrors.length;
      }
    }
    if (data.prefix !== void 0) {
      if (!validate69(data.prefix, { instancePath: instancePath + "/prefix", parentData: data, parentDataProperty: "prefix", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate69.errors : append(vErrors, validate69.errors);
        errors = vErrors.length;
      }
    }
    if (data.suffix !== void 0) {
      if (!validate71(data.suffix, { instancePath: instancePath + "/suffix", parentData: data, parentDataProperty: "suffix", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate71.errors : append(vErrors, validate71.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate95.errors = vErrors;
  return errors === 0;
}
validate95.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate101(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate101.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.quote === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "quote" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "quote" || key0 === "at" || key0 === "prefix" || key0 === "suffix")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.quote !== void 0) {
      let data0 = data.quote;
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          const err2 = { instancePath: instancePath + "/quote", schemaPath: "#/properties/quote/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/quote", schemaPath: "#/properties/quote/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.at !== void 0) {
      if (!validate67(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate67.errors : append(vErrors, validate67.errors);
        errors = vErrors.length;
      }
    }
    if (data.prefix !== void 0) {
      if (!validate69(data.prefix, { instancePath: instancePath + "/prefix", parentData: data, parentDataProperty: "prefix", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate69.errors : append(vErrors, validate69.errors);
        errors = vErrors.length;
      }
    }
    if (data.suffix !== void 0) {
      if (!validate71(data.suffix, { instancePath: instancePath + "/suffix", parentData: data, parentDataProperty: "suffix", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate71.errors : append(vErrors, validate71.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate101.errors = vErrors;
  return errors === 0;
}
validate101.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate112(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate112.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs1 = errors;
  let valid0 = false;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.min === void 0) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "min" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  valid0 = valid0 || _valid0;
  const _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.max === void 0) {
      const err1 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "max" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  }
  var _valid0 = _errs3 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const err2 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {} };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "what" || key0 === "min" || key0 === "max")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.what !== void 0) {
      let data0 = data.what;
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          const err4 = { instancePath: instancePath + "/what", schemaPath: "#/properties/what/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/what", schemaPath: "#/properties/what/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.min !== void 0) {
      let data1 = data.min;
      if (!(typeof data1 == "number" && isFinite(data1))) {
        const err6 = { instancePath: instancePath + "/min", schemaPath: "#/properties/min/type", keyword: "type", params: { type: "number" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.max !== void 0) {
      let data2 = data.max;
      if (!(typeof data2 == "number" && isFinite(data2))) {
        const err7 = { instancePath: instancePath + "/max", schemaPath: "#/properties/max/type", keyword: "type", params: { type: "number" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
  } else {
    const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validate112.errors = vErrors;
  return errors === 0;
}
validate112.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema41 = { "type": "object", "additionalProperties": false, "required": ["type", "to"], "properties": { "type": { "enum": ["supports", "contradicts", "repeats", "derivesFrom"] }, "to": { "$ref": "#/$defs/reference" }, "status": { "$ref": "#/$defs/status" }, "by": { "$ref": "#/$defs/by" }, "note": { "$ref": "#/$defs/note" } } };
var pattern22 = new RegExp("^(?:[\\s\\S]+#)?[A-Za-z][A-Za-z0-9_-]*$", "u");
function validate116(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate116.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data === "string") {
    if (!pattern22.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:[\\s\\S]+#)?[A-Za-z][A-Za-z0-9_-]*$" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate116.errors = vErrors;
  return errors === 0;
}
validate116.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate115(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate115.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.to === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "to" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "to" || key0 === "status" || key0 === "by" || key0 === "note")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (!(data0 === "supports" || data0 === "contradicts" || data0 === "repeats" || data0 === "derivesFrom")) {
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema41.properties.type.enum } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.to !== void 0) {
      if (!validate116(data.to, { instancePath: instancePath + "/to", parentData: data, parentDataProperty: "to", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate116.errors : append(vErrors, validate116.errors);
        errors = vErrors.length;
      }
    }
    if (data.status !== void 0) {
      if (!validate73(data.status, { instancePath: instancePath + "/status", parentData: data, parentDataProperty: "status", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate73.errors : append(vErrors, validate73.errors);
        errors = vErrors.length;
      }
    }
    if (data.by !== void 0) {
      if (!validate75(data.by, { instancePath: instancePath + "/by", parentData: data, parentDataProperty: "by", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate75.errors : append(vErrors, validate75.errors);
        errors = vErrors.length;
      }
    }
    if (data.note !== void 0) {
      if (!validate79(data.note, { instancePath: instancePath + "/note", parentData: data, parentDataProperty: "note", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate79.errors : append(vErrors, validate79.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate115.errors = vErrors;
  return errors === 0;
}
validate115.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate88(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate88.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.kind === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func1.call(schema36.properties, key0)) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      if (!validate63(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate63.errors : append(vErrors, validate63.errors);
        errors = vErrors.length;
      }
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      if (!(data1 === "direct" || data1 === "indirect" || data1 === "mixed" || data1 === "narrated")) {
        const err3 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema36.properties.kind.enum } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.speaker !== void 0) {
      if (!validate90(data.speaker, { instancePath: instancePath + "/speaker", parentData: data, parentDataProperty: "speaker", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate90.errors : append(vErrors, validate90.errors);
        errors = vErrors.length;
      }
    }
    if (data.cue !== void 0) {
      if (!validate95(data.cue, { instancePath: instancePath + "/cue", parentData: data, parentDataProperty: "cue", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate95.errors : append(vErrors, validate95.errors);
        errors = vErrors.length;
      }
    }
    if (data.addressee !== void 0) {
      if (!validate90(data.addressee, { instancePath: instancePath + "/addressee", parentData: data, parentDataProperty: "addressee", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate90.errors : append(vErrors, validate90.errors);
        errors = vErrors.length;
      }
    }
    if (data.quote !== void 0) {
      let data5 = data.quote;
      if (typeof data5 !== "string" && !Array.isArray(data5)) {
        const err4 = { instancePath: instancePath + "/quote", schemaPath: "#/properties/quote/type", keyword: "type", params: { type: schema36.properties.quote.type } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (typeof data5 === "string") {
        if (!pattern3.test(data5)) {
          const err5 = { instancePath: instancePath + "/quote", schemaPath: "#/properties/quote/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      }
      if (Array.isArray(data5)) {
        if (data5.length < 1) {
          const err6 = { instancePath: instancePath + "/quote", schemaPath: "#/properties/quote/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate101(data5[i0], { instancePath: instancePath + "/quote/" + i0, parentData: data5, parentDataProperty: i0, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate101.errors : append(vErrors, validate101.errors);
            errors = vErrors.length;
          }
        }
      }
    }
    if (data.at !== void 0) {
      if (!validate67(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate67.errors : append(vErrors, validate67.errors);
        errors = vErrors.length;
      }
    }
    if (data.prefix !== void 0) {
      if (!validate69(data.prefix, { instancePath: instancePath + "/prefix", parentData: data, parentDataProperty: "prefix", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate69.errors : append(vErrors, validate69.errors);
        errors = vErrors.length;
      }
    }
    if (data.suffix !== void 0) {
      if (!validate71(data.suffix, { instancePath: instancePath + "/suffix", parentData: data, parentDataProperty: "suffix", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate71.errors : append(vErrors, validate71.errors);
        errors = vErrors.length;
      }
    }
    if (data.stance !== void 0) {
      let data10 = data.stance;
      if (!(data10 === "asserts" || data10 === "denies" || data10 === "doubts" || data10 === "reports")) {
        const err7 = { instancePath: instancePath + "/stance", schemaPath: "#/properties/stance/enum", keyword: "enum", params: { allowedValues: schema36.properties.stance.enum } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.about !== void 0) {
      let data11 = data.about;
      if (Array.isArray(data11)) {
        const len1 = data11.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate54(data11[i1], { instancePath: instancePath + "/about/" + i1, parentData: data11, parentDataProperty: i1, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate54.errors : append(vErrors, validate54.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err8 = { instancePath: instancePath + "/about", schemaPath: "#/properties/about/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.place !== void 0) {
      if (!validate54(data.place, { instancePath: instancePath + "/place", parentData: data, parentDataProperty: "place", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate54.errors : append(vErrors, validate54.errors);
        errors = vErrors.length;
      }
    }
    if (data.date !== void 0) {
      if (!validate57(data.date, { instancePath: instancePath + "/date", parentData: data, parentDataProperty: "date", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate57.errors : append(vErrors, validate57.errors);
        errors = vErrors.length;
      }
    }
    if (data.values !== void 0) {
      let data15 = data.values;
      if (Array.isArray(data15)) {
        const len2 = data15.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validate112(data15[i2], { instancePath: instancePath + "/values/" + i2, parentData: data15, parentDataProperty: i2, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate112.errors : append(vErrors, validate112.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/values", schemaPath: "#/properties/values/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.credibility !== void 0) {
      let data17 = data.credibility;
      if (!(typeof data17 == "number" && (!(data17 % 1) && !isNaN(data17)) && isFinite(data17))) {
        const err10 = { instancePath: instancePath + "/credibility", schemaPath: "#/properties/credibility/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (typeof data17 == "number" && isFinite(data17)) {
        if (data17 > 6 || isNaN(data17)) {
          const err11 = { instancePath: instancePath + "/credibility", schemaPath: "#/properties/credibility/maximum", keyword: "maximum", params: { comparison: "<=", limit: 6 } };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data17 < 1 || isNaN(data17)) {
          const err12 = { instancePath: instancePath + "/credibility", schemaPath: "#/properties/credibility/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    }
    if (data.same !== void 0) {
      if (!validate83(data.same, { instancePath: instancePath + "/same", parentData: data, parentDataProperty: "same", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate83.errors : append(vErrors, validate83.errors);
        errors = vErrors.length;
      }
    }
    if (data.relations !== void 0) {
      let data19 = data.relations;
      if (Array.isArray(data19)) {
        const len3 = data19.length;
        for (let i3 = 0; i3 < len3; i3++) {
          if (!validate115(data19[i3], { instancePath: instancePath + "/relations/" + i3, parentData: data19, parentDataProperty: i3, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate115.errors : append(vErrors, validate115.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/relations", schemaPath: "#/properties/relations/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.status !== void 0) {
      if (!validate73(data.status, { instancePath: instancePath + "/status", parentData: data, parentDataProperty: "status", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate73.errors : append(vErrors, validate73.errors);
        errors = vErrors.length;
      }
    }
    if (data.by !== void 0) {
      if (!validate75(data.by, { instancePath: instancePath + "/by", parentData: data, parentDataProperty: "by", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate75.errors : append(vErrors, validate75.errors);
        errors = vErrors.length;
      }
    }
    if (data.confidence !== void 0) {
      if (!validate77(data.confidence, { instancePath: instancePath + "/confidence", parentData: data, parentDataProperty: "confidence", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate77.errors : append(vErrors, validate77.errors);
        errors = vErrors.length;
      }
    }
    if (data.note !== void 0) {
      if (!validate79(data.note, { instancePath: instancePath + "/note", parentData: data, parentDataProperty: "note", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate79.errors : append(vErrors, validate79.errors);
        errors = vErrors.length;
      }
    }
    if (data.suppress !== void 0) {
      if (!validate81(data.suppress, { instancePath: instancePath + "/suppress", parentData: data, parentDataProperty: "suppress", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate81.errors : append(vErrors, validate81.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate88.errors = vErrors;
  return errors === 0;
}
validate88.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate128(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate128.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.from === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "from" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.to === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "to" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "id" || key0 === "type" || key0 === "from" || key0 === "to" || key0 === "status" || key0 === "by" || key0 === "note" || key0 === "suppress")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      if (!validate63(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate63.errors : append(vErrors, validate63.errors);
        errors = vErrors.length;
      }
    }
    if (data.type !== void 0) {
      if (!validate83(data.type, { instancePath: instancePath + "/type", parentData: data, parentDataProperty: "type", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate83.errors : append(vErrors, validate83.errors);
        errors = vErrors.length;
      }
    }
    if (data.from !== void 0) {
      if (!validate116(data.from, { instancePath: instancePath + "/from", parentData: data, parentDataProperty: "from", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate116.errors : append(vErrors, validate116.errors);
        errors = vErrors.length;
      }
    }
    if (data.to !== void 0) {
      if (!validate116(data.to, { instancePath: instancePath + "/to", parentData: data, parentDataProperty: "to", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate116.errors : append(vErrors, validate116.errors);
        errors = vErrors.length;
      }
    }
    if (data.status !== void 0) {
      if (!validate73(data.status, { instancePath: instancePath + "/status", parentData: data, parentDataProperty: "status", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate73.errors : append(vErrors, validate73.errors);
        errors = vErrors.length;
      }
    }
    if (data.by !== void 0) {
      if (!validate75(data.by, { instancePath: instancePath + "/by", parentData: data, parentDataProperty: "by", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate75.errors : append(vErrors, validate75.errors);
        errors = vErrors.length;
      }
    }
    if (data.note !== void 0) {
      if (!validate79(data.note, { instancePath: instancePath + "/note", parentData: data, parentDataProperty: "note", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate79.errors : append(vErrors, validate79.errors);
        errors = vErrors.length;
      }
    }
    if (data.suppress !== void 0) {
      if (!validate81(data.suppress, { instancePath: instancePath + "/suppress", parentData: data, parentDataProperty: "suppress", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate81.errors : append(vErrors, validate81.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate128.errors = vErrors;
  return errors === 0;
}
validate128.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate52.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.source === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "source" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "version" || key0 === "source" || key0 === "mentions" || key0 === "claims" || key0 === "relations" || key0 === "suppress")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.version !== void 0) {
      if (1 !== data.version) {
        const err3 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validate53(data.source, { instancePath: instancePath + "/source", parentData: data, parentDataProperty: "source", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate53.errors : append(vErrors, validate53.errors);
        errors = vErrors.length;
      }
    }
    if (data.mentions !== void 0) {
      let data2 = data.mentions;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate62(data2[i0], { instancePath: instancePath + "/mentions/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate62.errors : append(vErrors, validate62.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err4 = { instancePath: instancePath + "/mentions", schemaPath: "#/properties/mentions/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.claims !== void 0) {
      let data4 = data.claims;
      if (Array.isArray(data4)) {
        const len1 = data4.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validate88(data4[i1], { instancePath: instancePath + "/claims/" + i1, parentData: data4, parentDataProperty: i1, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate88.errors : append(vErrors, validate88.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err5 = { instancePath: instancePath + "/claims", schemaPath: "#/properties/claims/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.relations !== void 0) {
      let data6 = data.relations;
      if (Array.isArray(data6)) {
        const len2 = data6.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validate128(data6[i2], { instancePath: instancePath + "/relations/" + i2, parentData: data6, parentDataProperty: i2, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate128.errors : append(vErrors, validate128.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err6 = { instancePath: instancePath + "/relations", schemaPath: "#/properties/relations/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.suppress !== void 0) {
      if (!validate81(data.suppress, { instancePath: instancePath + "/suppress", parentData: data, parentDataProperty: "suppress", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate81.errors : append(vErrors, validate81.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  validate52.errors = vErrors;
  return errors === 0;
}
validate52.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var registryValidator = validate139;
var schema45 = { "type": "object", "additionalProperties": false, "required": ["id", "type", "name"], "properties": { "id": { "$ref": "#/$defs/id" }, "type": { "enum": ["person", "organization", "place", "event", "group"] }, "subtype": { "type": "string", "pattern": "\\S" }, "name": { "type": "string", "pattern": "\\S" }, "aliases": { "type": "array", "items": { "type": "string", "pattern": "\\S" } }, "weakAliases": { "type": "array", "items": { "type": "string", "pattern": "\\S" } }, "roles": { "type": "array", "items": { "$ref": "#/$defs/role" } }, "memberOf": { "$ref": "#/$defs/ids" }, "partOf": { "$ref": "#/$defs/ids" }, "location": { "$ref": "#/$defs/id" }, "distinctFrom": { "$ref": "#/$defs/ids" }, "description": { "type": "string" }, "links": { "type": "object", "additionalProperties": { "type": "string", "pattern": "\\S" } }, "protected": { "type": "boolean" }, "note": { "type": "string" } } };
function validate141(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate141.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data === "string") {
    if (!pattern14.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+)*$" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate141.errors = vErrors;
  return errors === 0;
}
validate141.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate145(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate145.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data === "string") {
    if (!pattern6.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?$" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate145.errors = vErrors;
  return errors === 0;
}
validate145.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate143(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate143.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.title === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "title" || key0 === "of" || key0 === "from" || key0 === "to")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.title !== void 0) {
      let data0 = data.title;
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          const err2 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.of !== void 0) {
      if (!validate141(data.of, { instancePath: instancePath + "/of", parentData: data, parentDataProperty: "of", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate141.errors : append(vErrors, validate141.errors);
        errors = vErrors.length;
      }
    }
    if (data.from !== void 0) {
      if (!validate145(data.from, { instancePath: instancePath + "/from", parentData: data, parentDataProperty: "from", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate145.errors : append(vErrors, validate145.errors);
        errors = vErrors.length;
      }
    }
    if (data.to !== void 0) {
      if (!validate145(data.to, { instancePath: instancePath + "/to", parentData: data, parentDataProperty: "to", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate145.errors : append(vErrors, validate145.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate143.errors = vErrors;
  return errors === 0;
}
validate143.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate149(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate149.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validate141(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate141.errors : append(vErrors, validate141.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate149.errors = vErrors;
  return errors === 0;
}
validate149.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
function validate140(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate140.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.type === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.name === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func1.call(schema45.properties, key0)) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      if (!validate141(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate141.errors : append(vErrors, validate141.errors);
        errors = vErrors.length;
      }
    }
    if (data.type !== void 0) {
      let data1 = data.type;
      if (!(data1 === "person" || data1 === "organization" || data1 === "place" || data1 === "event" || data1 === "group")) {
        const err4 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema45.properties.type.enum } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.subtype !== void 0) {
      let data2 = data.subtype;
      if (typeof data2 === "string") {
        if (!pattern3.test(data2)) {
          const err5 = { instancePath: instancePath + "/subtype", schemaPath: "#/properties/subtype/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/subtype", schemaPath: "#/properties/subtype/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data3 = data.name;
      if (typeof data3 === "string") {
        if (!pattern3.test(data3)) {
          const err7 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.aliases !== void 0) {
      let data4 = data.aliases;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 === "string") {
            if (!pattern3.test(data5)) {
              const err9 = { instancePath: instancePath + "/aliases/" + i0, schemaPath: "#/properties/aliases/items/pattern", keyword: "pattern", params: { pattern: "\\S" } };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          } else {
            const err10 = { instancePath: instancePath + "/aliases/" + i0, schemaPath: "#/properties/aliases/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      } else {
        const err11 = { instancePath: instancePath + "/aliases", schemaPath: "#/properties/aliases/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.weakAliases !== void 0) {
      let data6 = data.weakAliases;
      if (Array.isArray(data6)) {
        const len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data7 = data6[i1];
          if (typeof data7 === "string") {
            if (!pattern3.test(data7)) {
              const err12 = { instancePath: instancePath + "/weakAliases/" + i1, schemaPath: "#/properties/weakAliases/items/pattern", keyword: "pattern", params: { pattern: "\\S" } };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          } else {
            const err13 = { instancePath: instancePath + "/weakAliases/" + i1, schemaPath: "#/properties/weakAliases/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/weakAliases", schemaPath: "#/properties/weakAliases/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.roles !== void 0) {
      let data8 = data.roles;
      if (Array.isArray(data8)) {
        const len2 = data8.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validate143(data8[i2], { instancePath: instancePath + "/roles/" + i2, parentData: data8, parentDataProperty: i2, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate143.errors : append(vErrors, validate143.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/roles", schemaPath: "#/properties/roles/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.memberOf !== void 0) {
      if (!validate149(data.memberOf, { instancePath: instancePath + "/memberOf", parentData: data, parentDataProperty: "memberOf", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate149.errors : append(vErrors, validate149.errors);
        errors = vErrors.length;
      }
    }
    if (data.partOf !== void 0) {
      if (!validate149(data.partOf, { instancePath: instancePath + "/partOf", parentData: data, parentDataProperty: "partOf", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate149.errors : append(vErrors, validate149.errors);
        errors = vErrors.length;
      }
    }
    if (data.location !== void 0) {
      if (!validate141(data.location, { instancePath: instancePath + "/location", parentData: data, parentDataProperty: "location", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate141.errors : append(vErrors, validate141.errors);
        errors = vErrors.length;
      }
    }
    if (data.distinctFrom !== void 0) {
      if (!validate149(data.distinctFrom, { instancePath: instancePath + "/distinctFrom", parentData: data, parentDataProperty: "distinctFrom", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate149.errors : append(vErrors, validate149.errors);
        errors = vErrors.length;
      }
    }
    if (data.description !== void 0) {
      if (typeof data.description !== "string") {
        const err16 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.links !== void 0) {
      let data15 = data.links;
      if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
        for (const key1 in data15) {
          let data16 = data15[key1];
          if (typeof data16 === "string") {
            if (!pattern3.test(data16)) {
              const err17 = { instancePath: instancePath + "/links/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/links/additionalProperties/pattern", keyword: "pattern", params: { pattern: "\\S" } };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
          } else {
            const err18 = { instancePath: instancePath + "/links/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/links/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/links", schemaPath: "#/properties/links/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.protected !== void 0) {
      if (typeof data.protected !== "boolean") {
        const err20 = { instancePath: instancePath + "/protected", schemaPath: "#/properties/protected/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.note !== void 0) {
      if (typeof data.note !== "string") {
        const err21 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
  } else {
    const err22 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err22];
    } else {
      vErrors.push(err22);
    }
    errors++;
  }
  validate140.errors = vErrors;
  return errors === 0;
}
validate140.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate139(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate139.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.entities === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "entities" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "version" || key0 === "entities")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.version !== void 0) {
      if (1 !== data.version) {
        const err3 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.entities !== void 0) {
      let data1 = data.entities;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate140(data1[i0], { instancePath: instancePath + "/entities/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate140.errors : append(vErrors, validate140.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err4 = { instancePath: instancePath + "/entities", schemaPath: "#/properties/entities/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate139.errors = vErrors;
  return errors === 0;
}
validate139.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var claimsValidator = validate156;
function validate158(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate158.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data === "string") {
    if (!pattern14.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+)*$" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate158.errors = vErrors;
  return errors === 0;
}
validate158.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate160(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate160.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (typeof data === "string") {
    if (!pattern5.test(data)) {
      const err0 = { instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^(?:[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+)*|(?:person|organization|place|event|group)/[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+)*(?:/[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+(?:-[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+)*)?)$" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate160.errors = vErrors;
  return errors === 0;
}
validate160.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate157(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate157.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.statement === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "statement" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "id" || key0 === "statement" || key0 === "about" || key0 === "note")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      if (!validate158(data.id, { instancePath: instancePath + "/id", parentData: data, parentDataProperty: "id", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate158.errors : append(vErrors, validate158.errors);
        errors = vErrors.length;
      }
    }
    if (data.statement !== void 0) {
      let data1 = data.statement;
      if (typeof data1 === "string") {
        if (!pattern3.test(data1)) {
          const err3 = { instancePath: instancePath + "/statement", schemaPath: "#/properties/statement/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/statement", schemaPath: "#/properties/statement/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.about !== void 0) {
      let data2 = data.about;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate160(data2[i0], { instancePath: instancePath + "/about/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate160.errors : append(vErrors, validate160.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err5 = { instancePath: instancePath + "/about", schemaPath: "#/properties/about/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.note !== void 0) {
      if (typeof data.note !== "string") {
        const err6 = { instancePath: instancePath + "/note", schemaPath: "#/properties/note/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  validate157.errors = vErrors;
  return errors === 0;
}
validate157.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate156(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate156.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.claims === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "claims" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "version" || key0 === "claims")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.version !== void 0) {
      if (1 !== data.version) {
        const err3 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.claims !== void 0) {
      let data1 = data.claims;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate157(data1[i0], { instancePath: instancePath + "/claims/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate157.errors : append(vErrors, validate157.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err4 = { instancePath: instancePath + "/claims", schemaPath: "#/properties/claims/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate156.errors = vErrors;
  return errors === 0;
}
validate156.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var configValidator = validate163;
var schema54 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://glossator.github.io/schemas/config.schema.json", "type": ["object", "null"], "additionalProperties": false, "properties": { "version": { "const": 1 }, "articles": { "$ref": "#/$defs/patterns" }, "registry": { "$ref": "#/$defs/patterns" }, "claims": { "$ref": "#/$defs/patterns" }, "rules": { "type": "object", "additionalProperties": { "$ref": "#/$defs/severity" } }, "annotators": { "type": "array", "items": { "type": "string", "pattern": "\\S" } }, "language": { "type": "string", "pattern": "^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$" } }, "$defs": { "patterns": { "type": "array", "items": { "type": "string", "pattern": "\\S" } }, "severity": { "enum": ["off", "hint", "info", "warning", "error"] } } };
function validate164(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate164.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 === "string") {
        if (!pattern3.test(data0)) {
          const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
      } else {
        const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate164.errors = vErrors;
  return errors === 0;
}
validate164.evaluated = { "items": true, "dynamicProps": false, "dynamicItems": false };
var schema56 = { "enum": ["off", "hint", "info", "warning", "error"] };
function validate168(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate168.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(data === "off" || data === "hint" || data === "info" || data === "warning" || data === "error")) {
    const err0 = { instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema56.enum } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate168.errors = vErrors;
  return errors === 0;
}
validate168.evaluated = { "dynamicProps": false, "dynamicItems": false };
function validate163(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate163.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema54.type } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "version" || key0 === "articles" || key0 === "registry" || key0 === "claims" || key0 === "rules" || key0 === "annotators" || key0 === "language")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.version !== void 0) {
      if (1 !== data.version) {
        const err2 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.articles !== void 0) {
      if (!validate164(data.articles, { instancePath: instancePath + "/articles", parentData: data, parentDataProperty: "articles", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate164.errors : append(vErrors, validate164.errors);
        errors = vErrors.length;
      }
    }
    if (data.registry !== void 0) {
      if (!validate164(data.registry, { instancePath: instancePath + "/registry", parentData: data, parentDataProperty: "registry", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate164.errors : append(vErrors, validate164.errors);
        errors = vErrors.length;
      }
    }
    if (data.claims !== void 0) {
      if (!validate164(data.claims, { instancePath: instancePath + "/claims", parentData: data, parentDataProperty: "claims", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate164.errors : append(vErrors, validate164.errors);
        errors = vErrors.length;
      }
    }
    if (data.rules !== void 0) {
      let data4 = data.rules;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (const key1 in data4) {
          if (!validate168(data4[key1], { instancePath: instancePath + "/rules/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data4, parentDataProperty: key1, rootData, dynamicAnchors })) {
            vErrors = vErrors === null ? validate168.errors : append(vErrors, validate168.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err3 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.annotators !== void 0) {
      let data6 = data.annotators;
      if (Array.isArray(data6)) {
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data7 = data6[i0];
          if (typeof data7 === "string") {
            if (!pattern3.test(data7)) {
              const err4 = { instancePath: instancePath + "/annotators/" + i0, schemaPath: "#/properties/annotators/items/pattern", keyword: "pattern", params: { pattern: "\\S" } };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
          } else {
            const err5 = { instancePath: instancePath + "/annotators/" + i0, schemaPath: "#/properties/annotators/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
      } else {
        const err6 = { instancePath: instancePath + "/annotators", schemaPath: "#/properties/annotators/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.language !== void 0) {
      let data8 = data.language;
      if (typeof data8 === "string") {
        if (!pattern9.test(data8)) {
          const err7 = { instancePath: instancePath + "/language", schemaPath: "#/properties/language/pattern", keyword: "pattern", params: { pattern: "^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/language", schemaPath: "#/properties/language/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  }
  validate163.errors = vErrors;
  return errors === 0;
}
validate163.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function append(all, more) {
  for (const one of more) all.push(one);
  return all;
}
var shapes = { "sidecar": { "#": { "title": "Glossator sidecar", "required": ["version", "source"], "keys": { "version": { "description": "Version of this format: always 1.", "values": ["1"] }, "source": { "description": "The article this sidecar speaks of, and where it comes from.", "shape": "#/$defs/source", "form": "source" }, "mentions": { "description": "Passages that name an entity, in the order in which they stand in the article.", "shape": "#/$defs/mention", "form": "mention", "list": true }, "claims": { "description": "What somebody puts forward in the article, in the order in which it stands there.", "shape": "#/$defs/claim", "form": "claim", "list": true }, "relations": { "description": "Relations between entries of this sidecar: who commands whom, what is part of what.", "shape": "#/$defs/relation", "form": "relation", "list": true }, "suppress": { "description": "Checks that are not to speak of this file, or of what stands in its article, each with the reason.", "shape": "#/$defs/suppression", "form": "suppression", "list": true } } }, "#/$defs/source": { "title": "source", "required": ["text"], "keys": { "text": { "description": "Path of the article's text file, relative to this sidecar and inside the corpus." }, "sha256": { "description": "SHA-256 of the text file's bytes, in hexadecimal, so that a changed source is seen." }, "title": { "description": "Headline of the article." }, "publisher": { "description": "Who published it: an entity of the registry.", "form": "entityId" }, "authors": { "description": "Who wrote it: entities of the registry.", "form": "entityId", "list": true }, "published": { "description": "Date of publication.", "form": "date" }, "retrieved": { "description": "When the text was saved.", "form": "dateTime" }, "url": { "description": "Address of the article. It is never opened by Glossator." }, "language": { "description": "Language of the text, as in BCP 47." }, "reliability": { "description": "Reliability of the source by the Admiralty code, A (completely reliable) to E (unreliable), F (cannot be judged). It speaks of the source, never of one statement.", "values": ["A", "B", "C", "D", "E", "F"] }, "derivedFrom": { "description": "Texts of this corpus that this article was taken from, relative to this sidecar: the same wire report behind five articles is one source, not five.", "list": true }, "note": { "description": "A remark for readers of this sidecar." } } }, "#/$defs/mention": { "title": "mention", "required": ["id", "quote"], "keys": { "id": { "description": "Id of this mention, its own within the sidecar.", "form": "entryId" }, "entity": { "description": "Who or what is named: the id of a registry entry, or TYPE/slug for an entity without one.", "form": "entityId" }, "candidates": { "description": "Who may be meant, where a suggestion is ambiguous: it stands instead of `entity` until a person decides.", "form": "entityId", "list": true }, "type": { "description": "What kind of entity is named. Not needed where the entity has a registry entry.", "values": ["person", "organization", "place", "event", "group"] }, "quote": { "description": "The words of the article that name the entity, exactly as they stand there, without a title." }, "at": { "description": "Where the words stand in the article: [start, end], counted in Unicode code points from 0, the end not included.", "form": "at", "list": true }, "prefix": { "description": "The 32 characters that stand before the words, or as many more (up to 256) as tell them from the same words elsewhere: written where the words stand in the article more than once, or are all that is annotated in it.", "form": "prefix" }, "suffix": { "description": "The 32 characters that stand after the words, or as many more (up to 256) as tell them from the same words elsewhere: written where the words stand in the article more than once, or are all that is annotated in it.", "form": "suffix" }, "status": { "description": "confirmed: a person stands behind it (also where no status is given). suggested: nobody stands behind it yet; a proposal of Glossator's, or what two people differ in. rejected: a person refused it; kept, so that it is not suggested again.", "form": "status", "values": ["confirmed", "suggested", "rejected"] }, "by": { "description": "Who confirmed or rejected it.", "form": "by" }, "confidence": { "description": "How sure Glossator is of a suggestion, 0 to 1.", "form": "confidence" }, "note": { "description": "A remark for other readers of this sidecar. A suggestion with a note is a person's to decide: Glossator no longer changes it.", "form": "note" }, "suppress": { "description": "Checks that are not to speak of this entry, each with the reason.", "shape": "#/$defs/suppression", "form": "suppression", "list": true } } }, "#/$defs/claim": { "title": "claim", "required": ["id", "kind"], "keys": { "id": { "description": "Id of this claim, its own within the sidecar.", "form": "entryId" }, "kind": { "description": "How it is put: direct (quoted), indirect (reported in other words), mixed (both), narrated (the article's own voice).", "values": ["direct", "indirect", "mixed", "narrated"] }, "speaker": { "description": "Who puts the claim forward: an entity id, or { text, at } for somebody unnamed.", "shape": "#/$defs/party", "form": "party" }, "cue": { "description": "The word or phrase that attributes the content: said, told, according to.", "shape": "#/$defs/cue", "form": "cue" }, "addressee": { "description": "Whom the speaker told: an entity id, or { text, at } for somebody unnamed.", "shape": "#/$defs/party", "form": "party" }, "quote": { "description": "The content, exactly as it stands in the article: text, with its place in `at` beside it; or a list of { quote, at } where other words stand between its parts.", "shape": "#/$defs/passage", "form": "passage" }, "at": { "description": "Where the words stand in the article: [start, end], counted in Unicode code points from 0, the end not included.", "form": "at", "list": true }, "prefix": { "description": "The 32 characters that stand before the words, or as many more (up to 256) as tell them from the same words elsewhere: written where the words stand in the article more than once, or are all that is annotated in it.", "form": "prefix" }, "suffix": { "description": "The 32 characters that stand after the words, or as many more (up to 256) as tell them from the same words elsewhere: written where the words stand in the article more than once, or are all that is annotated in it.", "form": "suffix" }, "stance": { "description": "What the speaker does with the content: asserts, denies or doubts it, or reports what others say.", "values": ["asserts", "denies", "doubts", "reports"] }, "about": { "description": "Entities the content is about.", "form": "entityId", "list": true }, "place": { "description": "Where what is claimed took place: an entity id.", "form": "entityId" }, "date": { "description": "When what is claimed took place.", "form": "date" }, "values": { "description": "Figures in the content, so that they can be compared across articles.", "shape": "#/$defs/value", "form": "value", "list": true }, "credibility": { "description": "Credibility of this statement by the Admiralty code, 1 (confirmed) to 5 (improbable), 6 (cannot be judged)." }, "same": { "description": "Id of the canonical claim in claims.yaml that this is an appearance of.", "form": "slug" }, "relations": { "description": "How this claim stands to other claims. A person decides this; Glossator never writes it.", "shape": "#/$defs/claimRelation", "form": "claimRelation", "list": true }, "status": { "description": "confirmed: a person stands behind it (also where no status is given). suggested: nobody stands behind it yet; a proposal of Glossator's, or what two people differ in. rejected: a person refused it; kept, so that it is not suggested again.", "form": "status", "values": ["confirmed", "suggested", "rejected"] }, "by": { "description": "Who confirmed or rejected it.", "form": "by" }, "confidence": { "description": "How sure Glossator is of a suggestion, 0 to 1.", "form": "confidence" }, "note": { "description": "A remark for other readers of this sidecar. A suggestion with a note is a person's to decide: Glossator no longer changes it.", "form": "note" }, "suppress": { "description": "Checks that are not to speak of this entry, each with the reason.", "shape": "#/$defs/suppression", "form": "suppression", "list": true } } }, "#/$defs/relation": { "title": "relation", "required": ["type", "from", "to"], "keys": { "id": { "description": "Id of this relation, its own within the sidecar.", "form": "entryId" }, "type": { "description": "What holds between the two.", "form": "slug" }, "from": { "description": "Entry the relation starts from.", "form": "reference" }, "to": { "description": "Entry the relation leads to.", "form": "reference" }, "status": { "description": "confirmed: a person stands behind it (also where no status is given). suggested: nobody stands behind it yet; a proposal of Glossator's, or what two people differ in. rejected: a person refused it; kept, so that it is not suggested again.", "form": "status", "values": ["confirmed", "suggested", "rejected"] }, "by": { "description": "Who confirmed or rejected it.", "form": "by" }, "note": { "description": "A remark for other readers of this sidecar. A suggestion with a note is a person's to decide: Glossator no longer changes it.", "form": "note" }, "suppress": { "description": "Checks that are not to speak of this entry, each with the reason.", "shape": "#/$defs/suppression", "form": "suppression", "list": true } } }, "#/$defs/claimRelation": { "title": "relation", "required": ["type", "to"], "keys": { "type": { "description": "What this claim does to the other.", "values": ["supports", "contradicts", "repeats", "derivesFrom"] }, "to": { "description": "The other claim: its id, or FILE#id in another sidecar.", "form": "reference" }, "status": { "description": "confirmed: a person stands behind it (also where no status is given). suggested: nobody stands behind it yet; a proposal of Glossator's, or what two people differ in. rejected: a person refused it; kept, so that it is not suggested again.", "form": "status", "values": ["confirmed", "suggested", "rejected"] }, "by": { "description": "Who confirmed or rejected it.", "form": "by" }, "note": { "description": "A remark for other readers of this sidecar. A suggestion with a note is a person's to decide: Glossator no longer changes it.", "form": "note" } } }, "#/$defs/value": { "title": "value", "required": [], "keys": { "what": { "description": "What is counted." }, "min": { "description": "Lower bound; equal to `max` for an exact figure." }, "max": { "description": 'Upper bound; left out for "at least".' } } }, "#/$defs/cue": { "title": "cue", "required": ["quote"], "keys": { "quote": { "description": "The cue as it stands in the article." }, "at": { "description": "Where the words stand in the article: [start, end], counted in Unicode code points from 0, the end not included.", "form": "at", "list": true }, "prefix": { "description": "The 32 characters that stand before the words, or as many more (up to 256) as tell them from the same words elsewhere: written where the words stand in the article more than once, or are all that is annotated in it.", "form": "prefix" }, "suffix": { "description": "The 32 characters that stand after the words, or as many more (up to 256) as tell them from the same words elsewhere: written where the words stand in the article more than once, or are all that is annotated in it.", "form": "suffix" } } }, "#/$defs/passage": { "title": "passage", "required": ["quote"], "keys": { "quote": { "description": "The words exactly as they stand in the article." }, "at": { "description": "Where the words stand in the article: [start, end], counted in Unicode code points from 0, the end not included.", "form": "at", "list": true }, "prefix": { "description": "The 32 characters that stand before the words, or as many more (up to 256) as tell them from the same words elsewhere: written where the words stand in the article more than once, or are all that is annotated in it.", "form": "prefix" }, "suffix": { "description": "The 32 characters that stand after the words, or as many more (up to 256) as tell them from the same words elsewhere: written where the words stand in the article more than once, or are all that is annotated in it.", "form": "suffix" } } }, "#/$defs/party": { "title": "speaker or addressee", "required": ["text"], "keys": { "text": { "description": "How the article calls them." }, "at": { "description": "Where the words stand in the article: [start, end], counted in Unicode code points from 0, the end not included.", "form": "at", "list": true }, "prefix": { "description": "The 32 characters that stand before the words, or as many more (up to 256) as tell them from the same words elsewhere: written where the words stand in the article more than once, or are all that is annotated in it.", "form": "prefix" }, "suffix": { "description": "The 32 characters that stand after the words, or as many more (up to 256) as tell them from the same words elsewhere: written where the words stand in the article more than once, or are all that is annotated in it.", "form": "suffix" } } }, "#/$defs/suppression": { "title": "suppression", "required": ["rule", "reason"], "keys": { "rule": { "description": "Id of the check.", "form": "slug" }, "reason": { "description": "Why what it finds is right here, for the next reader." } } } }, "registry": { "#": { "title": "Glossator registry", "required": ["version", "entities"], "keys": { "version": { "description": "Version of this format: always 1.", "values": ["1"] }, "entities": { "description": "One entry for each person, organization, place, event or group.", "shape": "#/$defs/entity", "form": "entity", "list": true } } }, "#/$defs/entity": { "title": "entity", "required": ["id", "type", "name"], "keys": { "id": { "description": "Id by which sidecars refer to this entity: lower-case words joined by hyphens. Never changed once used.", "form": "id" }, "type": { "description": "What it is. group: nationalities, peoples, religions.", "values": ["person", "organization", "place", "event", "group"] }, "subtype": { "description": "A finer kind, in your own words." }, "name": { "description": "Full name, as shown to readers." }, "aliases": { "description": "Other names that mean this entity and no other.", "list": true }, "weakAliases": { "description": "Names that may mean this entity and never decide alone: a bare surname.", "list": true }, "roles": { "description": "Offices held, with their dates: they tell apart people of one name.", "shape": "#/$defs/role", "form": "role", "list": true }, "memberOf": { "description": "Organizations or groups it belongs to.", "form": "id", "list": true }, "partOf": { "description": "Organizations or places it is a part of.", "form": "id", "list": true }, "location": { "description": "The place where it is.", "form": "id" }, "distinctFrom": { "description": "Entities it must never be merged with or taken for.", "form": "id", "list": true }, "description": { "description": "One or two sentences that tell a reader who or what this is." }, "links": { "description": "Ids of this entity in catalogues, or addresses." }, "protected": { "description": "The name must not be published: checks point out where it stands.", "values": ["true", "false"] }, "note": { "description": "A remark for other editors of this registry." } } }, "#/$defs/role": { "title": "role", "required": ["title"], "keys": { "title": { "description": "The office, as articles call it." }, "of": { "description": "Institution or place it belongs to: an entity id.", "form": "id" }, "from": { "description": "First day, month or year in office.", "form": "date" }, "to": { "description": "Last day, month or year in office.", "form": "date" } } } }, "claims": { "#": { "title": "Glossator canonical claims", "required": ["version", "claims"], "keys": { "version": { "description": "Version of this format: always 1.", "values": ["1"] }, "claims": { "description": "One entry for each claim, however many articles make it.", "shape": "#/$defs/canonicalClaim", "form": "canonicalClaim", "list": true } } }, "#/$defs/canonicalClaim": { "title": "canonical claim", "required": ["id", "statement"], "keys": { "id": { "description": "Id by which sidecars refer to it: lower-case words joined by hyphens.", "form": "id" }, "statement": { "description": "The claim as one sentence." }, "about": { "description": "Entities it is about.", "form": "entityId", "list": true }, "note": { "description": "A remark for other readers." } } } }, "config": { "#": { "title": "Glossator configuration", "required": [], "keys": { "version": { "description": "Version of this format: always 1.", "values": ["1"] }, "articles": { "description": 'Which files are articles: patterns relative to this file; "!drafts/**" leaves files out.', "form": "patterns", "list": true }, "registry": { "description": "Which files are registries of entities.", "form": "patterns", "list": true }, "claims": { "description": "Which files hold canonical claims.", "form": "patterns", "list": true }, "rules": { "description": "How loudly each check speaks: its id, and off, hint, info, warning or error." }, "annotators": { "description": "Who may stand in `by`.", "list": true }, "language": { "description": "Language of articles that do not say otherwise, as in BCP 47." } } }, "#/properties/rules": { "title": "", "required": [], "keys": { "text-unreadable": { "description": "A file of the corpus cannot be read.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "text-bidi-control": { "description": "A control character reorders the text on screen.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "yaml-syntax": { "description": "The file is not valid YAML.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "schema": { "description": "A key or value is not what the schema allows.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "schema-outdated": { "description": "A file is of another version of the format.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "key-order": { "description": "Keys stand in an unusual order.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "config-unknown-rule": { "description": "The configuration sets a rule that does not exist.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "suppression-unknown-rule": { "description": "A suppression names a rule that does not exist.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "suppression-unused": { "description": "A suppression suppresses nothing.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "id-duplicate": { "description": "Two entries have one id.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "entity-unknown": { "description": "An entity id is not in the registry.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "entity-duplicate-name": { "description": "Two entities have the same name.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "entity-homonym": { "description": "Two entities share a short name.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "entity-role-dates": { "description": "A role ends before it begins.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "name-protected": { "description": "A protected name stands here.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "sidecar-orphaned": { "description": "A sidecar has no article.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "source-missing": { "description": "The text that a sidecar names is not in the corpus.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "source-outside-corpus": { "description": "A path leads out of the corpus folder.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "source-changed": { "description": "The text has changed since it was annotated.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "source-no-capture": { "description": "An article from the web without a record of its capture.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "date-impossible": { "description": "A date cannot be right.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "rating-out-of-scale": { "description": "A rating is not on its scale.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "anchor-moved": { "description": "A quote has moved.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "anchor-drifted": { "description": "A quote is not what the article says now.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "anchor-ambiguous": { "description": "A quote stands in several places.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "anchor-orphan": { "description": "A quote is not in the article.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "mention-type-mismatch": { "description": "A mention is of another type than its entity.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "mention-rejected-again": { "description": "A mention that was rejected is there again.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "mention-unannotated": { "description": "A known name is not annotated.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "claim-without-speaker": { "description": "A claim names no speaker.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "claim-without-content": { "description": "A claim has no content.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "claim-unknown": { "description": "No canonical claim has this id.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "claim-single-source": { "description": "All appearances of a claim go back to one source.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "claim-circular-source": { "description": "Sources are derived from each other in a circle.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "claim-value-conflict": { "description": "Figures for one claim differ.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "claim-self-contradiction": { "description": "One speaker both asserts and denies a claim.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "relation-type": { "description": "A relation does not fit what it joins.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] }, "relation-unknown-target": { "description": "A relation points at an entry that does not exist.", "form": "severity", "values": ["off", "hint", "info", "warning", "error"] } } } } };
export {
  claimsValidator,
  configValidator,
  registryValidator,
  shapes,
  sidecarValidator
};
