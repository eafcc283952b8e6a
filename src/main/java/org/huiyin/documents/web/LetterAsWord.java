package org.huiyin.documents.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.huiyin.documents.FileKind;
import org.huiyin.documents.PaperReader;
import org.huiyin.documents.PaperReader.Letter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** 答复函、督办文书存为 Word: the print page of a letter, asked for with word=true, is handed out as a Word document. */
@Component
class LetterAsWord extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !request.getRequestURI().contains("/print")
                || !"true".equals(request.getParameter("word"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        Optional<Letter> letter = page.getStatus() == HttpServletResponse.SC_OK
                ? PaperReader.read(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8))
                : Optional.empty();
        if (letter.isPresent()) {
            handOut(letter.get(), response);
        } else {
            page.copyBodyToResponse();
        }
    }

    private static void handOut(Letter letter, HttpServletResponse response) throws IOException {
        response.setContentType(FileKind.DOCX.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(letter.name() + ".docx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setContentLength(letter.bytes().length);
        response.getOutputStream().write(letter.bytes());
    }
}
