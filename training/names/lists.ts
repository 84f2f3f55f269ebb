/** The name lists written down for this project, parsed. */
import companiesText from './companies-media.txt';
import countriesText from './countries.txt';
import groupsText from './groups.txt';
import localOrganizationsText from './organizations-local.txt';
import moreOrganizationsText from './organizations-more.txt';
import organizationsText from './organizations.txt';
import peoplesText from './peoples.txt';
import localPlacesText from './places-local.txt';
import morePlacesText from './places-more.txt';
import namedPlacesText from './places.txt';
import politicsText from './politics-sport.txt';
import figuresText from './public-figures.txt';
import thingsText from './things.txt';
import placesText from '../gazetteer/places.txt';

const lines = (text: string): string[] => text.split('\n').map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#'));
const parts = (field: string | undefined): string[] => (field ?? '').split(',').filter(name => name !== '');
const rows = lines(countriesText).map(line => line.split(';'));

/** "Iraq", "UK", "Burma". */
export const COUNTRIES: readonly string[] = rows.flatMap(([name = '', others]) => [name, ...parts(others)]);
/** "Iraqi", "Danes". */
export const DEMONYMS: readonly string[] = rows.flatMap(row => parts(row[2]));
/** Demonyms, peoples, religions. */
export const GROUPS: readonly string[] = [...new Set([...DEMONYMS, ...lines(groupsText).flatMap(line => line.split(/\s+/))])];
/** Many more of them, some of which are other names too: for lists, not for rules. */
export const PEOPLES: readonly string[] = lines(peoplesText).flatMap(line => line.split('='));
/** Real organizations, each with its other names: "World Health Organization", "WHO". */
export const ORGANIZATIONS: readonly (readonly string[])[] = [organizationsText, companiesText, politicsText, moreOrganizationsText, localOrganizationsText].flatMap(lines).flatMap(line => line.split(';').map(entry => entry.split('=')));
/** Regions, seas, provinces. */
export const REGIONS: readonly string[] = [...lines(placesText).flatMap(line => line.split(', ')), ...[namedPlacesText, morePlacesText, localPlacesText].flatMap(lines).flatMap(line => line.split('='))];
/** Surnames and single names of persons whom news does not introduce: "Merkel", "Pelé". */
export const PUBLIC_FIGURES: readonly string[] = lines(figuresText).flatMap(line => line.split(/\s+/));
/** What is written with capitals and names nobody, by field: "MPs", "TV", "HIMARS". */
export const THINGS: readonly (readonly string[])[] = thingsText.split(/^#.*$/m).map(field => field.split(/\s+/).filter(word => word !== '')).filter(words => words.length > 0);
