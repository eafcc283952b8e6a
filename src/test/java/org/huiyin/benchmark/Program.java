package org.huiyin.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.huiyin.HuiyinApplication;
import org.huiyin.messaging.Topics;
import org.huiyin.rehearsal.BenchmarkPapers;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** The whole program in this JVM, on its own database; it listens and runs jobs only while it is measured. */
final class Program implements AutoCloseable {

    static final String TENANT = "wanbailin";

    final String name;
    final ServletWebServerApplicationContext context;
    final JdbcClient jdbc;
    final BenchmarkPapers papers;
    final Submissions submissions;
    final ServerClock clock = new ServerClock();
    private final MessageListenerContainer listener;

    Program(String name, String url, String broker, boolean stock) throws InterruptedException {
        this.name = name;
        SpringApplication application = new SpringApplication(HuiyinApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("noTestBeans", new NoTestBeans());
            context.getBeanFactory().registerSingleton("serverClock", first(clock));
            if (stock) {
                context.getBeanFactory().addBeanPostProcessor(new StockEngine());
            }
        });
        context = (ServletWebServerApplicationContext) application.run(arguments(name, url, broker, stock));
        jdbc = context.getBean(JdbcClient.class);
        papers = new BenchmarkPapers(context, TENANT);
        submissions = new Submissions(broker, papers);
        listener = context.getBean(KafkaListenerEndpointRegistry.class).getListenerContainer("huiyin-intake");
        stopListening();
        jobs().shutdown();
    }

    private static String[] arguments(String name, String url, String broker, boolean stock) {
        List<String> settings = new ArrayList<>(List.of(
                "spring.datasource.url=" + url,
                "spring.datasource.username=postgres",
                "spring.datasource.password=",
                "spring.kafka.bootstrap-servers=" + broker,
                "spring.kafka.consumer.group-id=" + name,
                "camunda.bpm.process-engine-name=" + name,
                "server.port=0",
                "huiyin.samples=false",
                "huiyin.sample-districts=true",
                "logging.level.org.huiyin=warn",
                "logging.level.huiyin=warn",
                "logging.level.org.apache.kafka=error"));
        if (stock) {
            settings.addAll(StockEngine.SETTINGS);
        }
        return settings.stream().map(setting -> "--" + setting).toArray(String[]::new);
    }

    private static FilterRegistrationBean<ServerClock> first(ServerClock clock) {
        FilterRegistrationBean<ServerClock> filter = new FilterRegistrationBean<>(clock);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    JobExecutor jobs() {
        var engine = context.getBean(ProcessEngine.class).getProcessEngineConfiguration();
        return ((ProcessEngineConfigurationImpl) engine).getJobExecutor();
    }

    int port() {
        return context.getWebServer().getPort();
    }

    /** The next slice begins with what is sent from now on. */
    void forgetWhatWasSent(AdminClient admin, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> offsets = ends.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> new OffsetAndMetadata(e.getValue())));
        admin.alterConsumerGroupOffsets(name, offsets).all().get();
    }

    void listen() {
        listener.start();
    }

    void stopListening() throws InterruptedException {
        var stopped = new java.util.concurrent.CountDownLatch(1);
        listener.stop(stopped::countDown);
        stopped.await();
    }

    /** Until all that was told is published and read by the program's own readers: their work is not another slice's. */
    void awaitReaders() throws Exception {
        ProgramIntake.await(() -> number("select count(*) from outbox") == 0);
        ProgramIntake.await(
                () -> submissions.allRead(name + "-notices", Topics.PROPOSALS, Topics.WHISTLES, Topics.SUPERVISION)
                        && submissions.allRead(name + "-likeness", Topics.PROPOSALS));
    }

    long number(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    @Override
    public void close() {
        submissions.close();
        context.close();
    }

    /** The tests' own components lie in the scanned package; the program is measured without them. */
    private static final class NoTestBeans extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getResource().getDescription().contains("test-classes");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NoTestBeans;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
