// What the pages need beyond plain HTML and htmx. Everything here is an addition: without it the pages still work.
'use strict';

document.documentElement.classList.add('js');

// A form may ask before it acts; a button may leave the page although its form is answered in place.
// Caught on the way down, before htmx sees the event.
document.addEventListener('submit', event => {
    const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
    if (question && !window.confirm(question)) {
        event.preventDefault();
        event.stopPropagation();
        return;
    }
    const clears = event.submitter?.dataset.clears;
    const cleared = clears && event.target.elements[clears];
    if (cleared && cleared.type === 'search') {
        cleared.value = '';
    }
    if (event.submitter?.hasAttribute('data-plain')) {
        event.stopPropagation();
    }
}, true);

// What the server could not do is said, not swapped in; a session that has ended leads to signing in.
const notice = document.getElementById('notice');
const fault = event => {
    const status = event.detail?.ctx?.response?.status;
    if (status === 401 || status === 403) {
        location.reload();
    } else {
        notice.hidden = false;
        setTimeout(() => { notice.hidden = true; }, 8000);
    }
};
document.addEventListener('htmx:response:error', fault);
document.addEventListener('htmx:error', fault);

// A click on a demo user fills in the form.
document.querySelectorAll('tr[data-username]').forEach(row => row.addEventListener('click', () => {
    const form = document.getElementById('sign-in');
    form.elements.username.value = row.dataset.username;
    form.elements.password.value = row.dataset.password;
    form.querySelector('button').focus();
}));

// Adding a user: of the organisations only those of the chosen duty, of the fields only those it needs.
const duty = document.getElementById('new-duty');
if (duty) {
    const place = document.getElementById('new-organisation');
    const fit = () => {
        const groups = [...place.querySelectorAll('optgroup')];
        groups.forEach(group => {
            group.hidden = group.disabled = group.dataset.duty !== duty.value;
        });
        const options = groups.filter(group => !group.hidden).flatMap(group => [...group.children]);
        place.options[0].hidden = options.length > 0;
        if (!options.includes(place.selectedOptions[0])) {
            place.value = options.length > 0 ? options[0].value : '0';
        }
        document.querySelector('[data-for=place]').hidden = options.length === 0;
        document.querySelector('[data-for=enterprise]')?.toggleAttribute('hidden', duty.value !== 'enterprise');
    };
    duty.addEventListener('change', fit);
    fit();
}

// Handing in a file: drop it anywhere on the zone, see the bytes go.
const upload = document.getElementById('upload');
if (upload) {
    const file = upload.elements.file;
    const drop = document.getElementById('drop');
    const hint = document.getElementById('file-hint');
    const label = drop.querySelector('.drop-label');
    const words = label.textContent;
    const size = bytes => bytes < 1048576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
    const shown = () => {
        const chosen = file.files[0];
        upload.classList.toggle('chosen', Boolean(chosen));
        label.textContent = chosen ? chosen.name : words;
        hint.textContent = chosen ? `${size(chosen.size)} · 点此可换一个文件` : hint.dataset.empty;
    };
    // Nothing has to be chosen: the file goes at once, unless somebody fills in what it is.
    const taken = () => {
        shown();
        if (file.files.length > 0 && !upload.querySelector('.known').open) {
            upload.requestSubmit();
        }
    };
    file.addEventListener('change', taken);
    ['dragenter', 'dragover'].forEach(name => drop.addEventListener(name, event => {
        event.preventDefault();
        drop.classList.add('over');
    }));
    ['dragleave', 'drop'].forEach(name => drop.addEventListener(name, () => drop.classList.remove('over')));
    drop.addEventListener('drop', event => {
        event.preventDefault();
        if (event.dataTransfer.files.length > 0) {
            file.files = event.dataTransfer.files;
            taken();
        }
    });
    upload.addEventListener('submit', event => {
        event.preventDefault();
        const panel = upload.querySelector('.upload-progress');
        const bar = panel.querySelector('progress');
        const text = panel.querySelector('[data-part=text]');
        const request = new XMLHttpRequest();
        const began = performance.now();
        const end = said => {
            upload.classList.remove('sending');
            text.textContent = said;
        };
        request.upload.addEventListener('progress', step => {
            if (step.lengthComputable) {
                const rate = step.loaded / Math.max(1, performance.now() - began) * 1000;
                bar.value = step.loaded / step.total * 100;
                text.textContent = step.loaded < step.total
                    ? `已上传 ${size(step.loaded)} / ${size(step.total)}，每秒 ${size(rate)}`
                    : '上传完毕，正在留存…';
            }
        });
        request.addEventListener('load', () => {
            if (request.status < 300 && request.responseURL !== new URL(upload.action, location.href).href) {
                location.href = request.responseURL;
                return;
            }
            const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
            end(answer.querySelector('#upload')?.parentElement.querySelector('.flash.bad')?.textContent.trim()
                || answer.querySelector('.flash.bad, .error-page h1')?.textContent.trim()
                || '服务器没有接受这份文件，请稍后重试。');
            panel.classList.add('failed');
        });
        request.addEventListener('error', () => end('连接中断，文件没有传完，请重试。'));
        request.addEventListener('abort', () => end('已取消上传。'));
        panel.querySelector('[data-part=cancel]').onclick = () => request.abort();
        panel.hidden = false;
        panel.classList.remove('failed');
        bar.value = 0;
        upload.classList.add('sending');
        request.open('POST', upload.action);
        request.send(new FormData(upload));
    });
}
