// The ledger under the hand: search while typing, keys from row to row. Everything here is an addition: without it the page still works.
const ledger = document.getElementById('ledger');
const search = ledger.elements.q;
const keys = document.getElementById('keys');

const later = (run, delay) => {
    let timer;
    return () => {
        clearTimeout(timer);
        timer = setTimeout(run, delay);
    };
};

// Never while a word is still being composed: half a syllable of pinyin is no name.
ledger.querySelector('.filter-box').open = !window.matchMedia('(max-width: 720px)').matches;
let sent = search.value.trim();
const send = later(() => {
    const words = search.value.trim();
    if (words !== sent && words.length !== 1) {
        ledger.requestSubmit();
    }
}, 300);
search.addEventListener('input', event => {
    if (!event.isComposing) {
        send();
    }
});
search.addEventListener('compositionend', send);
search.addEventListener('keydown', event => {
    // Enter that ends a composition is not yet a search.
    if (event.key === 'Enter' && event.isComposing) {
        event.preventDefault();
    }
});
ledger.addEventListener('submit', () => {
    sent = search.value.trim();
});

// A list or a column takes effect at once, days when their fields are left: half a year typed is a valid day of the year 202.
ledger.addEventListener('change', event => {
    if (event.target.matches('#ledger-filters select, #columns-menu [type=checkbox]')) {
        ledger.requestSubmit();
    }
});
ledger.addEventListener('focusout', event => {
    const days = [...ledger.querySelectorAll('#ledger-filters input')];
    const staying = event.relatedTarget?.matches('button, #ledger-filters input');
    if (days.includes(event.target) && !staying && days.some(day => day.value !== day.defaultValue)) {
        ledger.requestSubmit();
    }
});

// Enter in the name of a view keeps the view instead of searching.
ledger.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.id === 'viewName' && !event.isComposing) {
        event.preventDefault();
        ledger.requestSubmit(event.target.parentElement.querySelector('button'));
    }
});

// What was opened stays open when the answer takes its place; a menu closes when one looks elsewhere.
const opened = new Set();
document.addEventListener('htmx:before:swap', () => {
    opened.clear();
    ledger.querySelectorAll('details[data-keep][open]').forEach(details => opened.add(details.id));
});
document.addEventListener('htmx:after:swap', () => {
    opened.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
    document.querySelector('.table-frame')?.scrollTo(0, 0);
});
document.addEventListener('click', event => {
    ledger.querySelectorAll('details.menu[open]').forEach(menu => {
        if (event.target.isConnected && !menu.contains(event.target)) {
            menu.open = false;
        }
    });
});

const links = () => [...ledger.querySelectorAll('.row-link')];
const step = by => {
    const rows = links();
    const at = rows.findIndex(link => link.closest('tr').contains(document.activeElement));
    const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
};
const turn = label => [...ledger.querySelectorAll('.paging button:enabled')]
    .find(button => button.dataset.turn === label)?.click();
const acts = {
    '/': () => search.select(),
    'j': () => step(1),
    'ArrowDown': () => step(1),
    'k': () => step(-1),
    'ArrowUp': () => step(-1),
    'e': () => document.activeElement?.closest?.('tr')?.querySelector('a.second')?.click(),
    'n': () => turn('next'),
    'p': () => turn('previous'),
    '?': () => keys.showModal(),
};
document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
        ledger.querySelectorAll('details.menu[open]').forEach(menu => {
            menu.open = false;
            menu.querySelector('summary').focus();
        });
    }
    const fromSearch = event.target === search && event.key === 'ArrowDown';
    const typing = event.target.matches('input, select, textarea, [contenteditable]') && !fromSearch;
    const act = acts[event.key];
    if (act && !typing && !event.isComposing && !event.ctrlKey && !event.altKey && !event.metaKey && !keys.open
        && !(event.key.startsWith('Arrow') && !fromSearch && !event.target.closest('.ledger'))) {
        event.preventDefault();
        act();
    }
});
ledger.querySelector('[data-keys]').addEventListener('click', () => keys.showModal());
